import type { LoaderFunctionArgs } from "react-router";
import { write } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { isId } from "#platform/ids.ts";
import { findEntry, recordEntry } from "../entries.server.ts";
import { fileAnswer } from "../file-answer.server.ts";
import { findCopy, findOriginal } from "../files.server.ts";
import { requireContest } from "../visit.server.ts";

/** The copy for whoever may see the work; the original for its school, which is written down. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const fileId = params["fileId"];
  if (!isId(fileId)) throw notFound();
  const original = new URL(request.url).searchParams.has("original");
  const file = await write(scope, async (tx) => {
    const { campaign } = await requireContest(tx, scope, params["campaignId"]);
    const entry = await findEntry(tx, campaign.id, params["entryId"]);
    if (!entry) return undefined;
    if (!original) return { ...(await findCopy(tx, campaign.id, fileId)), code: entry.code };
    const found = await findOriginal(tx, campaign.id, fileId);
    if (found) await recordEntry(tx, entry, "contest.originalFetched");
    return { ...found, code: entry.code };
  });
  if (!file?.type || !file.content) throw notFound();
  return fileAnswer({ type: file.type, content: file.content }, file.code, { save: original });
}
