import type { ReactNode } from "react";
import { type FieldProps, FieldMessages, OptionalMark, describedBy, fieldId, firstError } from "#ui/field.tsx";

export type Choice = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };

type ChoiceProps = FieldProps & { choices: readonly Choice[]; inColumns?: boolean };

export function RadioCards({ value, ...props }: ChoiceProps & { value?: string | null }) {
  return <ChoiceGroup {...props} type="radio" chosen={value == null ? [] : [value]} />;
}

export function CheckboxGroup({ values = [], ...props }: ChoiceProps & { values?: readonly string[] }) {
  return <ChoiceGroup {...props} type="checkbox" chosen={values} />;
}

function ChoiceGroup({ type, chosen, choices, inColumns, ...field }: ChoiceProps & { type: "radio" | "checkbox"; chosen: readonly string[] }) {
  const id = field.id ?? fieldId(field.name);
  const invalid = Boolean(firstError(field.error));
  return (
    <fieldset className="group" data-invalid={invalid ? "" : undefined} aria-describedby={describedBy(id, field.help, field.error)} disabled={field.disabled}>
      <legend className="group-label">
        {field.label}
        {field.optional && <OptionalMark />}
      </legend>
      <FieldMessages id={id} help={field.help} error={field.error} />
      <div className="choices" data-columns={inColumns ? "" : undefined}>
        {choices.map((choice, index) => (
          <label className="choice" key={choice.value}>
            <input
              type={type}
              name={type === "checkbox" ? `${field.name}[]` : field.name}
              value={choice.value}
              id={index === 0 ? id : `${id}-${index}`}
              defaultChecked={chosen.includes(choice.value)}
              disabled={choice.disabled}
              aria-invalid={invalid || undefined}
              aria-describedby={choice.help ? `${id}-${index}-more` : undefined}
            />
            <span className="choice-text">
              <span>{choice.label}</span>
              {choice.help && (
                <span className="help" id={`${id}-${index}-more`}>
                  {choice.help}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
