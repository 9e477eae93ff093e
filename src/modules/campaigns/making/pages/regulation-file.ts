import { write } from "#platform/database/door.server.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { mayRun } from "../../access.ts";
import { regulationAnswer, regulationFormat, regulationSpec } from "../../publishing/regulation-answer.server.ts";
import { requireCampaign } from "../../visit.server.ts";
import { recordCampaign } from "../drafts.server.ts";
import { versionAsked } from "../../publishing/versions.server.ts";
import type { Route } from "./+types/regulation-file";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const format = regulationFormat(request);
  const spec = await write(scope, async (tx) => {
    const campaign = await requireCampaign(tx, scope, params.campaignId);
    const made = await regulationSpec(tx, campaign, await versionAsked(tx, campaign, request, mayRun(scope, campaign)), await makerOf(tx));
    await recordCampaign(tx, { id: campaign.id, place_id: scope.placeId, place_path: scope.placePath }, "campaign.regulationExported");
    return made;
  });
  return regulationAnswer(spec, format);
}
