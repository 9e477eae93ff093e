import { sql } from "kysely";
import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { reading } from "#platform/api/operation.ts";
import { afterId, asPage, pageOf, pagingQuery } from "#platform/api/paging.ts";
import { CONTEST_STAGES, type Contest } from "../schema/regulation.ts";
import { contestAnswer, entryAnswer, resultAnswer } from "./contest-shapes.ts";
import { announcedCampaign } from "./queries.server.ts";

const params = z.strictObject({ campaignId: z.guid() });
const code = z.string().max(60).optional();

export const contestGet = reading({
  scope: "campaigns:read",
  action: "campaigns.browse",
  id: "campaigns.contest",
  path: "/campaigns/{campaignId}/contest",
  summary: m.campaigns_api_contest,
  about: m.campaigns_api_contest_about,
  params,
  answer: z.strictObject({ contest: contestAnswer.nullable() }),
  handle: async (tx, _scope, { params: { campaignId } }) => {
    const found = await announcedCampaign(tx, campaignId);
    return found && { contest: found.regulation.contest && asContest(found.regulation.contest) };
  },
});

export const contestEntries = reading({
  scope: "campaigns:read",
  action: "campaigns.readReturns",
  id: "campaigns.contestEntries",
  path: "/campaigns/{campaignId}/contest/entries",
  summary: m.campaigns_api_contest_entries,
  about: m.campaigns_api_contest_entries_about,
  params,
  query: z.strictObject({ nomination: code, ageGroup: code, stageKind: z.enum(CONTEST_STAGES).optional(), placeId: z.guid().optional(), ...pagingQuery }),
  answer: pageOf(entryAnswer),
  handle: async (tx, _scope, { params: { campaignId }, query: { limit, cursor, nomination, ageGroup, stageKind, placeId } }) => {
    const found = await announcedCampaign(tx, campaignId);
    if (!found) return undefined;
    const after = afterId(cursor);
    const { rows } = await sql<z.input<typeof entryAnswer> & { id: string }>`
      SELECT e.id, e.id AS "entryId", e.code AS "entryCode", e.place_id AS "placeId", p.code AS "placeCode", jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) AS "placeNames",
             e.nomination, e.age_group AS "ageGroup", e.title AS "workTitle", e.state AS "entryState", e.stage AS "stageKind"
        FROM contest_entry e JOIN place p ON p.id = e.place_id
       WHERE e.campaign_id = ${campaignId} AND pana_within(e.place_path) AND ${after ? sql`e.id > ${after}` : sql`true`}
         AND ${nomination ? sql`e.nomination = ${nomination}` : sql`true`} AND ${ageGroup ? sql`e.age_group = ${ageGroup}` : sql`true`}
         AND ${stageKind ? sql`e.stage = ${stageKind}` : sql`true`} AND ${placeId ? sql`e.place_id = ${placeId}` : sql`true`}
       ORDER BY e.id LIMIT ${limit + 1}`.execute(tx);
    return asPage(rows, limit, ({ id: _id, ...entry }) => entry);
  },
});

export const contestResults = reading({
  scope: "campaigns:read",
  action: "campaigns.browse",
  id: "campaigns.contestResults",
  path: "/campaigns/{campaignId}/contest/results",
  summary: m.campaigns_api_contest_results,
  about: m.campaigns_api_contest_results_about,
  params,
  query: z.strictObject(pagingQuery),
  answer: pageOf(resultAnswer),
  handle: async (tx, _scope, { params: { campaignId }, query: { limit, cursor } }) => {
    const found = await announcedCampaign(tx, campaignId);
    if (!found) return undefined;
    const after = afterId(cursor);
    // Published places that passed are what everybody may see; those of a school stay with the school.
    const { rows } = await sql<z.input<typeof resultAnswer> & { id: string }>`
      SELECT g.entry_id AS id, g.entry_id AS "entryId", g.place_id AS "placeId", p.code AS "placeCode", jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) AS "placeNames", g.nomination, g.age_group AS "ageGroup",
             jsonb_agg(jsonb_build_object('stageKind', g.stage, 'hostId', g.host_id, 'rank', g.rank) ORDER BY array_position(ARRAY['nation', 'region', 'district'], g.stage)) AS won
        FROM contest_placing g JOIN place p ON p.id = g.place_id
       WHERE g.campaign_id = ${campaignId} AND g.published AND g.passed AND g.stage <> 'school' AND ${after ? sql`g.entry_id > ${after}` : sql`true`}
       GROUP BY g.entry_id, g.place_id, p.code, p.name_kk, p.name_ru, p.name_en, g.nomination, g.age_group
       ORDER BY g.entry_id LIMIT ${limit + 1}`.execute(tx);
    return asPage(rows, limit, ({ id: _id, ...result }) => result);
  },
});

function asContest({ nominations, ageGroups, criteria, stages, jurorsPerEntry }: Contest): z.input<typeof contestAnswer> {
  return {
    nominations: nominations.map(({ code: own, words, kind }) => ({ nomination: own, names: words, workKind: kind })),
    ageGroups: ageGroups.map(({ code: own, words, grades: [gradeFrom, gradeTo] }) => ({ ageGroup: own, names: words, gradeFrom, gradeTo })),
    criteria: criteria.map(({ code: own, words, most, weight }) => ({ criterion: own, names: words, most, weight })),
    jurorsPerEntry,
    stages: CONTEST_STAGES.flatMap((kind) => stages.filter((stage) => stage.kind === kind)).map(({ kind, until, passOn, jury }) => ({ stageKind: kind, stageUntil: until, passOn, byJury: kind !== "school" || jury === true })),
  };
}
