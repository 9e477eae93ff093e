import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { titled } from "#platform/i18n/title.ts";
import { Card } from "#ui/card.tsx";
import { regulationOf } from "../../campaign.server.ts";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { requireCampaign } from "../../visit.server.ts";
import { InShort } from "../parts/in-short.tsx";
import type { Route } from "./+types/hub";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_title()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const campaign = await requireCampaign(tx, scope, params.campaignId);
    return { head: await headOf(tx, scope, campaign), regulation: await regulationOf(tx, campaign) };
  });
}

export default function Hub({ loaderData }: Route.ComponentProps) {
  const { head, regulation } = loaderData;
  return (
    <CampaignPage head={head} tab="overview">
      <Card title={m.campaigns_in_short()}>
        <InShort regulation={regulation} />
      </Card>
    </CampaignPage>
  );
}
