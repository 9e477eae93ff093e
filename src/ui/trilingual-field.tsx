import type { FormErrors } from "#ui/error-summary.tsx";
import { FieldMessages, type FieldProps, OptionalMark, fieldId, firstError } from "#ui/field.tsx";

const TONGUES = [
  { code: "kk", short: "Қаз", name: "Қазақша" },
  { code: "ru", short: "Рус", name: "Русский" },
  { code: "en", short: "Eng", name: "English" },
] as const;

export type Tongue = (typeof TONGUES)[number]["code"];

type TrilingualFieldProps = FieldProps & {
  values?: Partial<Record<Tongue, string | null>>;
  /** The whole form's errors: each language takes its own by the name of its control. */
  errors?: FormErrors | null;
  long?: boolean;
  /** How many lines of a long one are in sight. */
  rows?: number;
  /** How each language's control is called; by default `name.kk`, `name.ru`, `name.en`. */
  nameFor?: (name: string, tongue: Tongue) => string;
};

export function TrilingualField({ values = {}, errors, long, rows = 3, nameFor = (name, tongue) => `${name}.${tongue}`, ...field }: TrilingualFieldProps) {
  const groupId = field.id ?? fieldId(field.name);
  const invalid = TONGUES.some(({ code }) => firstError(errors?.[nameFor(field.name, code)])) || Boolean(firstError(field.error));
  return (
    <fieldset className="group" data-invalid={invalid ? "" : undefined} id={groupId}>
      <legend className="group-label">
        {field.label}
        {field.optional && <OptionalMark />}
      </legend>
      <FieldMessages id={groupId} help={field.help} error={field.error} />
      <div className="tongues">
        {TONGUES.map(({ code, short, name }) => {
          const control = nameFor(field.name, code);
          const id = fieldId(control);
          const error = firstError(errors?.[control]);
          const shared = { id, name: control, className: "input", lang: code, "aria-label": name, "aria-invalid": error ? true : undefined, "aria-describedby": error ? `${id}-error` : undefined, defaultValue: values[code] ?? undefined } as const;
          return (
            <div className="tongue" key={code}>
              <FieldMessages id={id} error={error} />
              <label className="tongue-name" htmlFor={id} lang={code} title={name}>
                {short}
              </label>
              {long ? <textarea {...shared} rows={rows} /> : <input {...shared} type="text" />}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
