import { type FieldError, fieldId, firstError } from "#ui/field.tsx";
import { useWords } from "#ui/words.tsx";

export type FormErrors = Readonly<Record<string, FieldError>>;

/** Errors under the empty name `""` or `form` belong to the whole form and stand without a link. */
export function ErrorSummary({ errors, focus = true }: { errors: FormErrors | null | undefined; focus?: boolean }) {
  const words = useWords();
  const lines = Object.entries(errors ?? {}).flatMap(([name, error]) => {
    const message = firstError(error);
    return message ? [{ name, message }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus={focus} data-error-summary="" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{words.errorSummary(lines.length)}</h2>
      <ul>
        {lines.map(({ name, message }) => (
          <li key={name}>{name === "" || name === "form" ? message : <a href={`#${fieldId(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
