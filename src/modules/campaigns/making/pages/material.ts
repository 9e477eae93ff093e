import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { isId } from "#platform/ids.ts";
import { downloadOf } from "#platform/vault/file-http.server.ts";
import { requireCampaign } from "../../visit.server.ts";
import { openMaterial } from "../materials.server.ts";
import type { Route } from "./+types/material";

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const file = await read(scope, async (tx) => {
    const campaign = await requireCampaign(tx, scope, params.campaignId);
    return isId(params.fileId) ? openMaterial(tx, campaign.id, params.fileId) : undefined;
  });
  if (!file) throw notFound();
  return downloadOf(file, new Blob([new Uint8Array(file.content)]).stream());
}
