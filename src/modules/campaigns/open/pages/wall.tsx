import { m } from "#paraglide/messages.js";
import { notFound } from "#platform/http/answers.ts";
import { WIDE } from "#platform/http/wide.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Card } from "#ui/card.tsx";
import { Empty } from "#ui/empty.tsx";
import { readListState } from "#ui/list-state.ts";
import { Page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { textIn } from "../../schema/texts.ts";
import { WallLinks } from "../parts/wall-links.tsx";
import { aroundCampaign, findPublicCampaign, wallOf } from "../queries.server.ts";
import type { Route } from "./+types/wall";

export const handle = WIDE;
export const meta = () => [{ title: titled(m.campaigns_public_wall()) }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const { page, size, offset } = readListState(asked, { sortable: [] });
  const [campaign, around, links] = await Promise.all([findPublicCampaign(params.slug), aroundCampaign(params.slug, 0), wallOf(params.slug, { size, offset })]);
  if (!campaign || !around || campaign.state === "cancelled") throw notFound();
  return { slug: campaign.slug, title: textIn(campaign.regulation.title), total: around.onWall, links, page, size, params: asked.toString() };
}

export default function Wall({ loaderData: { slug, title, total, links, page, size, params } }: Route.ComponentProps) {
  return (
    <Page
      title={m.campaigns_public_wall()}
      lead={m.campaigns_public_wall_help()}
      crumbs={[{ label: m.campaigns_public_title(), href: link("/campaigns") }, { label: title, href: link(`/campaigns/${slug}`) }, { label: m.campaigns_public_wall() }]}
    >
      <Card>
        {links.length > 0 ? <WallLinks links={links} /> : <Empty title={m.campaigns_public_wall_empty()}>{m.campaigns_public_wall_empty_text()}</Empty>}
        <Pager params={new URLSearchParams(params)} page={page} size={size} total={total} />
      </Card>
    </Page>
  );
}
