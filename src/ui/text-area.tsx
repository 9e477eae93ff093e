import { Field, type FieldProps } from "#ui/field.tsx";
import { useWords } from "#ui/words.tsx";

type TextAreaProps = FieldProps & { value?: string | null; rows?: number; maxLength?: number; placeholder?: string; lang?: string; autoFocus?: boolean };

export function TextArea({ value, rows = 5, maxLength, placeholder, lang, autoFocus, ...field }: TextAreaProps) {
  const words = useWords();
  return (
    <Field field={field}>
      {(control) => (
        <>
          <textarea {...control} className="input" rows={rows} placeholder={placeholder} lang={lang} autoFocus={autoFocus} defaultValue={value ?? undefined} />
          {maxLength && (
            <span className="counter" role="status" data-counter={maxLength} data-for={control.id} data-left={words.charactersLeft(-1)} data-past={words.charactersOver(-1)}>
              {words.charactersLeft(maxLength - (value?.length ?? 0))}
            </span>
          )}
        </>
      )}
    </Field>
  );
}
