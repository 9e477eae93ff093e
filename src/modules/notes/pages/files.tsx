import { m } from "#paraglide/messages.js";
import { record } from "#platform/audit/record.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { link } from "#platform/i18n/link.ts";
import { isId, newId } from "#platform/ids.ts";
import { MAX_FILES_OF_ITEM } from "#platform/vault/file-names.ts";
import { readSentFiles } from "#platform/vault/file-http.server.ts";
import { refusalInWords } from "#platform/vault/file-words.ts";
import { attach, listAttachments } from "#platform/vault/file.server.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { AttachForm } from "../parts/attachments.tsx";
import { requireNote, requireVisit } from "../visit.server.ts";
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
  await read(visit.scope, (tx) => requireNote(tx, visit, params.noteId));
  const { formId, files, refused: bad } = await readSentFiles(request);
  const errors = bad.map(({ name, why }) => refusalInWords(why, name));
  if (files.length === 0 && errors.length === 0) errors.push(m.vault_file_none());
  if (!isId(formId) || errors.length > 0) return refused({ errors });
  const stored = await write(visit.scope, async (tx) => {
    const { item } = await requireNote(tx, visit, params.noteId);
    if ((await listAttachments(tx, item)).length + files.length > MAX_FILES_OF_ITEM) return "full";
    const { placeId, placePath, itemId } = item.facts;
    for (const [part, file] of files.entries()) {
      const added = await attach(tx, item, file, { formId, part, by: visit.scope.accountId });
      if (added) await record(tx, { placeId, placePath, action: "note.attached", subjectKind: "note", subjectId: itemId, itemId });
    }
    return "stored";
  });
  if (stored === "full") return refused({ errors: [m.vault_file_full({ most: MAX_FILES_OF_ITEM })] });
  throw redirectWithFlash(link(`/notes/${params.noteId}`), m.notes_files_saved());
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
