import type { ReactNode } from "react";
import { Icon } from "#ui/icon.tsx";
import { useWords } from "#ui/words.tsx";

export type FieldError = string | readonly string[] | null | undefined;

export type FieldProps = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: FieldError;
  optional?: boolean;
  /** Defaults to an id made from the name, which the error summary links to. */
  id?: string;
  disabled?: boolean;
};

export type ControlProps = {
  id: string;
  name: string;
  disabled?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
};

export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replace(/-$/u, "")}`;
}

export function firstError(error: FieldError): string | undefined {
  return (typeof error === "string" ? error : error?.[0]) || undefined;
}

export function describedBy(id: string, help: unknown, error: FieldError): string | undefined {
  const ids = [help ? `${id}-help` : "", firstError(error) ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function controlProps(field: FieldProps): ControlProps {
  const id = field.id ?? fieldId(field.name);
  return {
    id,
    name: field.name,
    disabled: field.disabled,
    "aria-describedby": describedBy(id, field.help, field.error),
    "aria-invalid": firstError(field.error) ? true : undefined,
    "aria-required": field.optional ? undefined : true,
  };
}

export function OptionalMark() {
  return <span className="optional"> ({useWords().optional})</span>;
}

export function FieldMessages({ id, help, error }: { id: string; help?: ReactNode; error?: FieldError }) {
  const words = useWords();
  const message = firstError(error);
  return (
    <>
      {help && (
        <div className="help" id={`${id}-help`}>
          {help}
        </div>
      )}
      {message && (
        <p className="error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>
            <span className="out-of-sight">{words.errorPrefix} </span>
            {message}
          </span>
        </p>
      )}
    </>
  );
}

export function Field({ field, children }: { field: FieldProps; children: (control: ControlProps) => ReactNode }) {
  const control = controlProps(field);
  return (
    <div className="field" data-invalid={control["aria-invalid"] ? "" : undefined}>
      <label className="field-label" htmlFor={control.id}>
        {field.label}
        {field.optional && <OptionalMark />}
      </label>
      <FieldMessages id={control.id} help={field.help} error={field.error} />
      {children(control)}
    </div>
  );
}
