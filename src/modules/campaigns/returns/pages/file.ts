import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { isId } from "#platform/ids.ts";
import { downloadOf } from "#platform/vault/file-http.server.ts";
import { findEvidence } from "../evidence.server.ts";
import { requireOwnReturn } from "../own-return.server.ts";
import type { Route } from "./+types/file";

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const file = await read(scope, async (tx) => {
    const { unit } = await requireOwnReturn(tx, scope, params.campaignId);
    return isId(params.fileId) ? findEvidence(tx, unit, params.fileId) : undefined;
  });
  if (!file) throw notFound();
  return downloadOf(file, new Blob([new Uint8Array(file.content)]).stream());
}
