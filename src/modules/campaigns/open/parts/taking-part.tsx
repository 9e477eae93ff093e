import { m } from "#paraglide/messages.js";
import { formatDateTime, formatNumber, formatShare } from "#platform/i18n/format.ts";
import { inWords } from "#platform/i18n/names.ts";
import { Card } from "#ui/card.tsx";
import { Numbers, type NumberItem } from "#ui/numbers.tsx";
import { TileMap, type Tile } from "#ui/tile-map.tsx";
import type { ReportingKind } from "../../schema.ts";
import type { Tally } from "../queries.server.ts";
import { peopleShown, shareTakingPart, toneOfShare } from "../rules.ts";
import type { Counts } from "../shown.ts";

export function TakingPart({ counts: { whole, regions }, reporting, closed }: { counts: Counts; reporting: ReportingKind; closed: boolean }) {
  if (!whole) return <Card title={m.campaigns_public_part()}>{m.campaigns_public_not_counted()}</Card>;
  return (
    <Card title={m.campaigns_public_part()}>
      <Numbers items={numbersOf(whole, reporting)} />
      {regions.length > 0 && <RegionTiles regions={regions} reporting={reporting} />}
      <p className="small quiet">
        {m.campaigns_public_counted({ at: formatDateTime(new Date(whole.countedAt)), expected: formatNumber(whole.expected), reported: formatNumber(whole.reported) })}
        {!closed && ` ${m.campaigns_public_counted_later()}`}
      </p>
    </Card>
  );
}

function numbersOf({ expected, reported, tookPart, participants, links }: Tally, reporting: ReportingKind): NumberItem[] {
  const byRegion = reporting === "region";
  const of = { expected: formatNumber(expected), share: expected === 0 ? "–" : formatShare(reported / expected, 0) };
  const people = peopleShown(participants);
  const items: NumberItem[] = [
    { value: formatNumber(reported), label: byRegion ? m.campaigns_public_reported_regions(of) : m.campaigns_public_reported(of) },
    { value: formatNumber(tookPart), label: byRegion ? m.campaigns_public_took_part_regions() : m.campaigns_public_took_part() },
    { value: typeof people === "number" ? formatNumber(people) : people, label: m.campaigns_public_people() },
  ];
  return links > 0 ? [...items, { value: formatNumber(links), label: m.campaigns_public_links() }] : items;
}

function RegionTiles({ regions, reporting }: { regions: readonly Tally[]; reporting: ReportingKind }) {
  const byRegion = reporting === "region";
  return (
    <TileMap
      caption={byRegion ? m.campaigns_public_map_regions() : m.campaigns_public_map()}
      note={m.campaigns_public_map_note()}
      tiles={regions.filter(({ column, row }) => column !== null && row !== null).map((region) => tileOf(region, byRegion))}
      legend={byRegion ? undefined : ([1, 2, 3, 4, 5] as const).map((tone) => ({ tone, label: `${formatNumber((tone - 1) * 20)}–${formatShare(tone / 5, 0)}` }))}
      table={{ id: "regions", label: m.chart_table(), place: m.chart_region(), value: byRegion ? m.campaigns_public_map_value_regions() : m.campaigns_public_map_value() }}
    />
  );
}

function tileOf(region: Tally, byRegion: boolean): Tile {
  const share = shareTakingPart(region);
  const place = { code: region.placeId, label: inWords(region.short), col: region.column ?? 0, row: region.row ?? 0 };
  if (byRegion) return { ...place, value: region.reported > 0 ? "✓" : "–", said: region.reported > 0 ? m.campaigns_public_map_came() : m.campaigns_public_map_none(), tone: region.reported > 0 ? 4 : "none" };
  if (share === null) return { ...place, value: "–", said: m.campaigns_public_map_none(), tone: "none" };
  const said = m.campaigns_public_map_said({ count: formatNumber(region.tookPart), expected: formatNumber(region.expected), share: formatShare(share, 0) });
  return { ...place, value: formatShare(share, 0), said, tone: toneOfShare(share) };
}
