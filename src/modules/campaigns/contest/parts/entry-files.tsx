import { m } from "#paraglide/messages.js";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form } from "#ui/form.tsx";
import { Row, Stack } from "#ui/layout.tsx";
import type { FileFacts } from "../files.server.ts";
import { MOST_FILES, TAKEN } from "../schema.ts";

const ACCEPTED = [...TAKEN, ".jpg", ".jpeg", ".png", ".webp", ".pdf"].join(",");

export function FilesForm({ here, formId, errors }: { here: string; formId: string; errors?: readonly string[] }) {
  return (
    <Form action={`${here}/files`} formId={formId} upload actions={<Button icon="upload">{m.campaigns_contest_files_add()}</Button>}>
      <FileField name="files" label={m.campaigns_contest_files()} help={m.campaigns_contest_files_help({ most: String(MOST_FILES) })} error={errors} accept={ACCEPTED} maxMegabytes={15} multiple />
    </Form>
  );
}

export function EntryFiles({ files, here, formId }: { files: readonly FileFacts[]; here: string; formId: string }) {
  return (
    <Card title={m.campaigns_contest_files()}>
      <Stack>
        {files.length > 0 && (
          <Form formId={`${formId}-remove`}>
            {files.map(({ id, type }, at) => (
              <Row key={id}>
                <span>{type.startsWith("image/") ? m.campaigns_contest_picture({ n: String(at + 1) }) : m.campaigns_contest_document({ n: String(at + 1) })}</span>
                <Button dense icon="trash" name="step" value={`remove ${id}`}>{m.campaigns_contest_file_remove()}</Button>
              </Row>
            ))}
          </Form>
        )}
        {files.length < MOST_FILES && <FilesForm here={here} formId={formId} />}
      </Stack>
    </Card>
  );
}
