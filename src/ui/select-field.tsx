import { Field, type FieldProps } from "#ui/field.tsx";

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: readonly Option[] };

type SelectFieldProps = FieldProps & {
  value?: string | null;
  options: readonly (Option | OptionGroup)[];
  /** The first, empty choice; leave out when one of the options must always stand. */
  empty?: string;
  width?: "s" | "m";
  /** Sends the form as soon as the choice changes, where scripts run. */
  sendsForm?: boolean;
};

export function Options({ options }: { options: readonly (Option | OptionGroup)[] }) {
  return options.map((option) =>
    "options" in option ? (
      <optgroup key={option.label} label={option.label}>
        <Options options={option.options} />
      </optgroup>
    ) : (
      <option key={option.value} value={option.value} disabled={option.disabled}>
        {option.label}
      </option>
    ),
  );
}

export function SelectField({ value, options, empty, width, sendsForm, ...field }: SelectFieldProps) {
  return (
    <Field field={field}>
      {(control) => (
        <select {...control} className="input" data-width={width} defaultValue={value ?? undefined} data-sends-form={sendsForm ? "" : undefined}>
          {empty !== undefined && <option value="">{empty}</option>}
          <Options options={options} />
        </select>
      )}
    </Field>
  );
}
