import { sql } from "kysely";
import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import { totalOf } from "../../rules/consolidation.ts";
import { additiveColumns } from "../../schema/return-form.ts";
import { areaOf, openCampaign } from "../open.server.ts";
import { consolidate } from "./lines.server.ts";
import { findTable } from "./standing.server.ts";
import { readView, waysToLook } from "./view.ts";

/** Everything that a page or a document of a table begins with: whose it is, how it is looked at, and what it adds up to. */
export async function openTable(tx: ReadTx, scope: PersonScope, campaignId: string | undefined, params: URLSearchParams) {
  const opened = await openCampaign(tx, campaignId);
  const asked = readView(params);
  const area = await areaOf(tx, scope, asked.at);
  const ways = waysToLook(area.place.kind, opened.campaign.reporting);
  const by = ways.find((one) => one === asked.by) ?? ways[0]!;
  const width = additiveColumns(opened.form).length;
  const lines = by === "unit" ? [] : await consolidate(tx, { campaignId: opened.campaign.id, paths: area.paths, width, by, counted: asked.counted });
  const summed = by === "unit" ? await consolidate(tx, { campaignId: opened.campaign.id, paths: area.paths, width, by: "region", counted: asked.counted }) : lines;
  return { ...opened, area, ways, by, counted: asked.counted, lines, total: totalOf(summed, width), table: await findTable(tx, opened.campaign.id, area.place.id) };
}

/** The links of all returns of an area by place and column, in the order in which they were given: for documents, where they stand themselves. */
export async function addressesOf(tx: ReadTx, campaignId: string, paths: readonly string[]): Promise<Map<string, Readonly<Record<string, string[]>>>> {
  const { rows } = await sql<{ placeId: string; column: string; urls: string[] }>`
    SELECT l.place_id AS "placeId", l.column_code AS column, array_agg(l.url ORDER BY l.position) AS urls
      FROM campaign_link l WHERE l.campaign_id = ${campaignId} AND ${liesUnder(sql`l.place_path`, paths)} GROUP BY 1, 2`.execute(tx);
  const found = new Map<string, Record<string, string[]>>();
  for (const { placeId, column, urls } of rows) found.set(placeId, { ...found.get(placeId), [column]: urls });
  return found;
}
