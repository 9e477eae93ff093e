import type { ReactNode } from "react";
import { Field, type FieldProps } from "#ui/field.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";

export type TextFieldProps = FieldProps & {
  value?: string | number | null;
  type?: "text" | "email" | "tel" | "url" | "number" | "search";
  width?: "xs" | "s" | "m";
  icon?: IconName;
  suffix?: ReactNode;
  placeholder?: string;
  autoComplete?: string;
  autoFocus?: boolean;
  inputMode?: "numeric" | "decimal" | "tel" | "email" | "url" | "text";
  maxLength?: number;
  min?: number;
  max?: number;
  step?: number | "any";
  readOnly?: boolean;
  spellCheck?: boolean;
  lang?: string;
  list?: readonly string[];
};

export function TextField(props: TextFieldProps) {
  const { value, width, icon, suffix, list, type = "text", placeholder, autoComplete, autoFocus, inputMode, maxLength, min, max, step, readOnly, spellCheck, lang } = props;
  return (
    <Field field={props}>
      {(control) => {
        const listId = list ? `${control.id}-list` : undefined;
        const input = (
          <input
            {...control}
            className="input"
            type={type}
            data-width={width}
            defaultValue={value ?? undefined}
            list={listId}
            {...{ placeholder, autoComplete, autoFocus, inputMode, maxLength, min, max, step, readOnly, spellCheck, lang }}
          />
        );
        return (
          <>
            {icon || suffix ? (
              <span className="input-wrap">
                {icon && <Icon name={icon} />}
                {input}
                {suffix && <span className="affix">{suffix}</span>}
              </span>
            ) : (
              input
            )}
            {list && (
              <datalist id={listId}>
                {list.map((item) => (
                  <option key={item} value={item} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}

export function EmailField(props: TextFieldProps) {
  return <TextField type="email" inputMode="email" autoComplete="email" spellCheck={false} {...props} />;
}

export function PhoneField(props: TextFieldProps) {
  return <TextField type="tel" inputMode="tel" autoComplete="tel" width="m" {...props} />;
}

export function NumberField(props: TextFieldProps) {
  return <TextField type="number" inputMode="numeric" width="s" {...props} />;
}

export function SearchField(props: TextFieldProps) {
  return <TextField type="search" icon="search" optional={undefined} {...props} />;
}

export function CodeField({ digits = 6, ...props }: TextFieldProps & { digits?: number }) {
  return (
    <Field field={props}>
      {(control) => (
        <input {...control} className="input" data-code="" type="text" inputMode="numeric" pattern={`[0-9 ]{${digits},${digits + 2}}`} autoComplete="one-time-code" maxLength={digits + 2} autoFocus={props.autoFocus} defaultValue={props.value ?? undefined} />
      )}
    </Field>
  );
}
