import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { downloadHeaders } from "#platform/documents/download.ts";
import { archiveOf } from "#platform/documents/zip.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { originContext, requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { isId } from "#platform/ids.ts";
import { textIn } from "../../schema/texts.ts";
import { packageFiles } from "../frictionless.ts";
import { tablesOf } from "../package.server.ts";
import { announcedCampaign } from "../queries.server.ts";
import type { Route } from "./+types/package";

/** What the reader may see of the returns, as open tables with their description: a Frictionless data package. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { campaign, regulation, resources } = await read(scope, async (tx) => {
    const found = isId(params.campaignId) ? await announcedCampaign(tx, params.campaignId) : undefined;
    if (!found?.regulation.form) throw notFound();
    return { ...found, resources: await tablesOf(tx, found.campaign.id, found.regulation.form) };
  });
  const { placeId, placePath } = scope;
  const rows = resources.reduce((sum, { rows: some }) => sum + some.length, 0);
  await write(scope, (tx) => record(tx, { placeId, placePath, action: "campaign.packageTaken", subjectKind: "campaign", subjectId: campaign.id, detail: { rows } }));
  const title = textIn(regulation.title);
  const homepage = `${context.get(originContext)}${link(`/campaigns/${campaign.slug}`)}`;
  const files = packageFiles({ name: campaign.slug, title, description: textIn(regulation.summary), homepage, created: now(), version: String(campaign.version), resources });
  return new Response(new Uint8Array(archiveOf(files)), { headers: downloadHeaders("application/zip", title, "zip") });
}
