import type { LoaderFunctionArgs } from "react-router";
import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { isId } from "#platform/ids.ts";
import { downloadOf } from "#platform/vault/file-http.server.ts";
import { requireCampaign } from "../../visit.server.ts";
import { findMeasureFile } from "../measure-files.server.ts";

/** A file that proves a measure, for the place itself and whoever answers for it above. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const { id: placeId } = requirePlace(context);
  const { fileId } = params;
  const file = await read(scope, async (tx) => {
    const { id: campaignId } = await requireCampaign(tx, scope, params["campaignId"]);
    return isId(fileId) ? findMeasureFile(tx, { campaignId, placeId }, fileId) : undefined;
  });
  if (!file) throw notFound();
  return downloadOf(file, new Blob([new Uint8Array(file.content)]).stream());
}
