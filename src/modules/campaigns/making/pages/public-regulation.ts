import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { scopeContext } from "#platform/http/context.ts";
import { findCampaignBySlug } from "../../campaign.server.ts";
import { regulationAnswer, regulationFormat, regulationSpec } from "../../publishing/regulation-answer.server.ts";
import type { Route } from "./+types/public-regulation";

/** For everybody, from the public page: the version in force. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const format = regulationFormat(request);
  const spec = await read(context.get(scopeContext), async (tx) => {
    const campaign = await findCampaignBySlug(tx, params.slug);
    if (!campaign?.public || campaign.version === 0) throw notFound();
    return regulationSpec(tx, campaign, campaign.version);
  });
  return regulationAnswer(spec, format);
}
