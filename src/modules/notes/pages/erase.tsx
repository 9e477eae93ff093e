import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { redirectWithFlash } from "#platform/http/answers.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { BACKUP_DAYS, lastBackupDay } from "#platform/vault/backup-days.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { eraseNote } from "../commands.server.ts";
import { requireNote, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/erase";

export function meta() {
  return [{ title: m.notes_erase_title() }];
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  const { current } = await read(visit.scope, (tx) => requireNote(tx, visit, params.noteId));
  return { noteId: params.noteId, title: current.title, backupsUntil: lastBackupDay(now(), BACKUP_DAYS), formId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = await requireVisit(context, request);
  const formId = String((await request.formData()).get("form_id") ?? "");
  await write(visit.scope, (tx) =>
    once(tx, formId, async () => {
      await eraseNote(tx, visit.keys, await requireNote(tx, visit, params.noteId));
      return "erased";
    }),
  );
  throw redirectWithFlash(link(`/notes/${params.noteId}/certificate`), m.notes_erased());
}

export default function EraseNote({ loaderData }: Route.ComponentProps) {
  const { noteId, title, backupsUntil, formId } = loaderData;
  const back = link(`/notes/${noteId}`);
  return (
    <FormPage
      title={m.notes_erase_title()}
      lead={m.notes_erase_lead()}
      crumbs={[{ label: m.notes_title(), href: link("/notes") }, { label: title, href: back }, { label: m.notes_erase() }]}
      formId={formId}
      actions={
        <>
          <Button kind="urgent" icon="trash">
            {m.notes_erase_do()}
          </Button>
          <ButtonLink kind="bare" href={back}>
            {m.notes_cancel()}
          </ButtonLink>
        </>
      }
    >
      <Notice tone="due" title={title}>
        {m.notes_erase_backups({ date: formatDate(new Date(backupsUntil)) })}
      </Notice>
    </FormPage>
  );
}
