import { m } from "#paraglide/messages.js";
import { formatSize } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { ACCEPTED } from "#platform/vault/file-names.ts";
import type { Attachment } from "#platform/vault/file.server.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form } from "#ui/form.tsx";
import { Icon } from "#ui/icon.tsx";
import { Row, Stack } from "#ui/layout.tsx";

export function Attachments({ noteId, files, formId }: { noteId: string; files: readonly Attachment[]; formId: string }) {
  return (
    <Card title={m.notes_files_title()}>
      {files.length === 0 ? <p className="quiet">{m.notes_files_none()}</p> : <FileList noteId={noteId} files={files} />}
      <AttachForm noteId={noteId} formId={formId} />
    </Card>
  );
}

export function AttachForm({ noteId, formId, error }: { noteId: string; formId: string; error?: readonly string[] }) {
  return (
    <Form action={link(`/notes/${noteId}/files`)} formId={formId} upload actions={<Button icon="upload">{m.notes_files_add()}</Button>}>
      <FileField name="files" label={m.notes_files_add()} help={m.notes_files_help()} error={error} accept={ACCEPTED} maxMegabytes={25} multiple />
    </Form>
  );
}

function FileList({ noteId, files }: { noteId: string; files: readonly Attachment[] }) {
  return (
    <Stack gap="small">
      {files.map((file) => (
        <Row key={file.id}>
          <Icon name="file" />
          <a href={link(`/notes/${noteId}/files/${file.id}`)}>{file.name}</a>
          <span className="quiet small nowrap">{formatSize(file.size)}</span>
        </Row>
      ))}
    </Stack>
  );
}
