import { record } from "#platform/audit/record.server.ts";
import { write } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { isId } from "#platform/ids.ts";
import { downloadOf } from "#platform/vault/file-http.server.ts";
import { openAttachment } from "#platform/vault/file.server.ts";
import { requireNote, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/file";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  if (!isId(params.fileId)) throw notFound();
  const file = await write(visit.scope, async (tx) => {
    const { item } = await requireNote(tx, visit, params.noteId);
    const opened = await openAttachment(tx, visit.scope, item, params.fileId);
    const { placeId, placePath, itemId } = item.facts;
    if (opened) await record(tx, { placeId, placePath, action: "note.fetched", subjectKind: "note", subjectId: itemId, itemId });
    return opened;
  });
  if (!file) throw notFound();
  return downloadOf(file, file.stream);
}
