import { Field, type FieldProps } from "#ui/field.tsx";
import { Icon } from "#ui/icon.tsx";
import { useWords } from "#ui/words.tsx";

type PasswordFieldProps = FieldProps & { purpose?: "current-password" | "new-password"; minLength?: number; autoFocus?: boolean };

export function PasswordField({ purpose = "current-password", minLength, autoFocus, ...field }: PasswordFieldProps) {
  const words = useWords();
  return (
    <Field field={field}>
      {(control) => (
        <span className="input-wrap" data-password="">
          <input {...control} className="input" type="password" autoComplete={purpose} minLength={minLength} autoFocus={autoFocus} />
          <button type="button" className="button" data-square="" hidden aria-label={words.showPassword} data-hide={words.hidePassword} aria-pressed="false" aria-controls={control.id}>
            <Icon name="eye" />
          </button>
        </span>
      )}
    </Field>
  );
}
