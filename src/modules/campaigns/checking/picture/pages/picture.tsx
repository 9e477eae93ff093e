import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { drawChart } from "#platform/charts/draw.server.ts";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formatNumber, formatShare } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { Card } from "#ui/card.tsx";
import { Chart } from "#ui/chart.tsx";
import { Columns } from "#ui/layout.tsx";
import { TileMap } from "#ui/tile-map.tsx";
import { headOf } from "../../../head.server.ts";
import { CampaignPage } from "../../../parts/campaign-head.tsx";
import { completeness } from "../../../rules/completeness.ts";
import { readPicture } from "../picture.server.ts";
import { shareLegend, shareTiles } from "../share-tiles.ts";
import type { Route } from "./+types/picture";

export const meta: MetaFunction = () => [{ title: titled(m.checking_picture_title()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign, area, lines, total, charts, tiles } = await readPicture(tx, scope, params.campaignId);
    return {
      head: await headOf(tx, scope, campaign),
      area: nameOf(area.place),
      completeness: completeness(total.counts),
      charts: charts.map(({ id, spec }) => drawChart(id, spec)),
      tiles: shareTiles(tiles, lines, (line) => (line.id ? link(`/work/campaigns/${campaign.id}/table?at=${line.id}`) : undefined)),
    };
  });
}

export default function Picture({ loaderData }: Route.ComponentProps) {
  const { head, area, completeness: measures, charts, tiles } = loaderData;
  const { expected, received, share } = measures;
  return (
    <CampaignPage head={head} tab="picture">
      <p>{m.checking_picture_of({ area, received: formatNumber(received), expected: formatNumber(expected), share: share === null ? "–" : formatShare(share, 0) })}</p>
      {tiles.length > 0 && (
        <Card title={m.checking_picture_map()}>
          <TileMap caption={m.checking_picture_map()} note={m.checking_picture_map_note()} legend={shareLegend()} table={{ id: "shares", label: m.chart_table(), place: m.chart_region(), value: m.checking_picture_share() }} tiles={tiles} />
        </Card>
      )}
      <Columns wide>
        {charts.map((chart) => (
          <Card key={chart.id}>
            <Chart {...chart} />
          </Card>
        ))}
      </Columns>
    </CampaignPage>
  );
}
