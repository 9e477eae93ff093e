import { m } from "#paraglide/messages.js";
import { record } from "#platform/audit/record.server.ts";
import { read, type WriteTx } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { link } from "#platform/i18n/link.ts";
import { isId, newId } from "#platform/ids.ts";
import { MAX_FILES_OF_ITEM } from "#platform/vault/file-names.ts";
import { withSentFiles } from "#platform/vault/file-http.server.ts";
import { refusalInWords } from "#platform/vault/file-words.ts";
import { attach, listAttachments, type ArrivedFile } from "#platform/vault/file.server.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { AttachForm } from "../parts/attachments.tsx";
import { requireNote, requireVisit, type Visit } from "../visit.server.ts";
import type { Route } from "./+types/files";

export function meta() {
  return [{ title: m.notes_files_add() }];
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  const { current } = await read(visit.scope, (tx) => requireNote(tx, visit, params.noteId));
  return { noteId: params.noteId, title: current.title, formId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = await requireVisit(context, request);
  const { item } = await read(visit.scope, (tx) => requireNote(tx, visit, params.noteId));
  const outcome = await withSentFiles(request, { scope: visit.scope, item }, async ({ fields, files, refused: bad }) => {
    const formId = fields.get("form_id");
    const errors = bad.map(({ name, why }) => refusalInWords(why, name));
    if (files.length === 0 && errors.length === 0) errors.push(m.vault_file_none());
    if (!isId(formId) || errors.length > 0) return { errors };
    const stored = await onceUnlessRefused(visit.scope, formId, (tx) => attachAll(tx, visit, params.noteId, { formId, files }));
    return stored.ok ? "stored" : { errors: [m.vault_file_full({ most: MAX_FILES_OF_ITEM })] };
  });
  if (outcome !== "stored") return refused(outcome);
  throw redirectWithFlash(link(`/notes/${params.noteId}`), m.notes_files_saved());
}

async function attachAll(
  tx: WriteTx,
  visit: Visit,
  noteId: string,
  { formId, files }: { formId: string; files: readonly ArrivedFile[] },
): Promise<{ ok: boolean }> {
  const { item } = await requireNote(tx, visit, noteId);
  if ((await listAttachments(tx, item)).length + files.length > MAX_FILES_OF_ITEM) return { ok: false };
  const { placeId, placePath, itemId } = item.facts;
  for (const [part, file] of files.entries()) {
    await attach(tx, item, file, { formId, part });
    await record(tx, { placeId, placePath, action: "note.attached", subjectKind: "note", subjectId: itemId, itemId });
  }
  return { ok: true };
}

/** Seen when some file was refused, and by whoever opens the address by hand. */
export default function AttachFiles({ loaderData, actionData }: Route.ComponentProps) {
  const { noteId, title, formId } = loaderData;
  const back = link(`/notes/${noteId}`);
  return (
    <Page
      title={m.notes_files_add()}
      crumbs={[{ label: m.notes_title(), href: link("/notes") }, { label: title, href: back }, { label: m.notes_files_add() }]}
    >
      <AttachForm noteId={noteId} formId={formId} error={actionData?.errors} />
      <ButtonRow>
        <ButtonLink kind="bare" icon="arrow-left" href={back}>
          {title}
        </ButtonLink>
      </ButtonRow>
    </Page>
  );
}
