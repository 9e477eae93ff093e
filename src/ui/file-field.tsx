import { Field, type FieldProps } from "#ui/field.tsx";
import { useWords } from "#ui/words.tsx";

type FileFieldProps = FieldProps & { accept?: string; multiple?: boolean; maxMegabytes?: number; already?: readonly string[] };

export function FileField({ accept, multiple, maxMegabytes, already, ...field }: FileFieldProps) {
  const words = useWords();
  return (
    <Field field={field}>
      {(control) => (
        <div className="file" data-file="" data-max-bytes={maxMegabytes ? maxMegabytes * 1_048_576 : undefined}>
          <input {...control} type="file" accept={accept} multiple={multiple} />
          <ul className="file-list" hidden={!already?.length}>
            {already?.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <div className="progress" hidden data-upload="">
            <span className="progress-head">
              <span>{words.uploading}</span>
              <span className="num" data-upload-share="" />
            </span>
            <progress max={100} aria-label={words.uploading} />
          </div>
        </div>
      )}
    </Field>
  );
}
