import type { LoaderFunctionArgs } from "react-router";
import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { isId } from "#platform/ids.ts";

/** A file that proves a return, for whoever checks it. It is never shown in place: what it holds was brought from outside. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const { id: placeId } = requirePlace(context);
  const { campaignId, fileId } = params;
  if (!isId(campaignId) || !isId(fileId)) throw notFound();
  const file = await read(scope, (tx) =>
    tx.selectFrom("campaign_file").select(["name", "type", "content"]).where("place_id", "=", placeId).where("campaign_id", "=", campaignId).where("id", "=", fileId).where("purpose", "=", "evidence").executeTakeFirst(),
  );
  if (!file) throw notFound();
  return new Response(new Uint8Array(file.content), {
    headers: { "Content-Type": file.type, "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" },
  });
}
