import { Stack } from "#ui/layout.tsx";

/** Text as it was typed: an empty line ends a paragraph, a line break stays one. */
export function NoteWords({ text }: { text: string }) {
  return (
    <div className="reading">
      <Stack gap="small">
        {text.split(/\r?\n\s*\r?\n/).map((paragraph, index) => (
          <p key={index}>
            {paragraph.split(/\r?\n/).map((line, row) => (
              <span key={row}>
                {row > 0 && <br />}
                {line}
              </span>
            ))}
          </p>
        ))}
      </Stack>
    </div>
  );
}
