import { Field, type FieldProps } from "#ui/field.tsx";
import { Icon } from "#ui/icon.tsx";
import { useWords } from "#ui/words.tsx";

type FileFieldProps = FieldProps & { accept?: string; multiple?: boolean; maxMegabytes?: number; already?: readonly string[] };

/**
 * The browser's own button speaks the browser's language, so ours is drawn and the input lies over the whole box:
 * it takes clicks, keys and dropped files. Without a script the input itself shows what was chosen.
 */
export function FileField({ accept, multiple, maxMegabytes, already, ...field }: FileFieldProps) {
  const words = useWords();
  return (
    <Field field={field}>
      {(control) => (
        <div className="file" data-file="" data-max-bytes={maxMegabytes ? maxMegabytes * 1_048_576 : undefined} data-kb={words.kilobytes} data-mb={words.megabytes} data-too-large={words.fileTooLarge}>
          <div className="file-pick">
            <span className="button" aria-hidden="true">
              <Icon name="upload" />
              {multiple ? words.chooseFiles : words.chooseFile}
            </span>
            <span className="file-hint" aria-hidden="true">
              {words.dropFile}
            </span>
            <input {...control} type="file" accept={accept} multiple={multiple} />
          </div>
          <ul className="file-list" aria-live="polite" hidden={!already?.length}>
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
