import { sql } from "kysely";
import { m } from "#paraglide/messages.js";
import type { ReadTx } from "#platform/database/door.server.ts";
import { RETURN_STATE_WORDS } from "../words.ts";
import { RETURN_STATES, type ReturnState } from "../schema.ts";
import { additiveColumns, type Column, type ReturnForm, type Row, type Value } from "../schema/return-form.ts";
import { textIn } from "../schema/texts.ts";
import type { Field, Resource } from "./frictionless.ts";

type Returned = {
  code: string;
  kk: string;
  ru: string;
  en: string;
  region: string;
  state: ReturnState;
  tookPart: boolean | null;
  onTime: boolean | null;
  firstSentAt: Date | null;
  numbers: (number | null)[];
  answers: Row[];
  links: number;
};

/** Everything within reach as tables: the places with their sums, each row of their forms, each link. */
export async function tablesOf(tx: ReadTx, campaignId: string, form: ReturnForm): Promise<Resource[]> {
  const { rows: returned } = await sql<Returned>`
    SELECT p.code, p.name_kk AS kk, p.name_ru AS ru, p.name_en AS en, split_part(r.place_path, '/', 3) AS region, r.state, r.took_part AS "tookPart", r.on_time AS "onTime",
           r.first_sent_at AS "firstSentAt", r.numbers, r.answers, r.links
      FROM campaign_return r JOIN place p ON p.id = r.place_id
     WHERE r.campaign_id = ${campaignId} AND pana_within(r.place_path) ORDER BY r.place_path`.execute(tx);
  const links = await sql<{ code: string; column: string; position: number; url: string; platform: string }>`
    SELECT p.code, l.column_code AS column, l.position, l.url, l.platform FROM campaign_link l JOIN place p ON p.id = l.place_id
     WHERE l.campaign_id = ${campaignId} AND pana_within(l.place_path) ORDER BY l.place_path, l.column_code, l.position`.execute(tx);
  return [placesTable(form, returned), rowsTable(form, returned), linksTable(links.rows)];
}

const PLACE: Field = { name: "place_code", type: "string", title: "", constraints: { required: true } };
const place = (): Field => ({ ...PLACE, title: m.campaigns_api_field_place_code() });
const text = (name: string, title: string): Field => ({ name, type: "string", title });

function placesTable(form: ReturnForm, returned: readonly Returned[]): Resource {
  const sums = additiveColumns(form);
  return {
    name: "returns",
    title: m.campaigns_api_returns(),
    primaryKey: ["place_code"],
    fields: [
      place(),
      text("name_kk", m.api_field_kk()),
      text("name_ru", m.api_field_ru()),
      text("name_en", m.api_field_en()),
      text("region_code", m.campaigns_api_table_region()),
      { ...text("state", `${m.campaigns_api_field_return_state()}: ${RETURN_STATES.map((state) => `${state} – ${RETURN_STATE_WORDS[state]()}`).join("; ")}`), constraints: { enum: RETURN_STATES } },
      { name: "took_part", type: "boolean", title: m.campaigns_api_field_took_part() },
      { name: "on_time", type: "boolean", title: m.campaigns_api_field_on_time() },
      { name: "first_sent_at", type: "datetime", title: m.campaigns_api_field_first_sent_at() },
      ...sums.map((column): Field => ({ name: column.code, type: "integer", title: textIn(column.heading), constraints: { minimum: 0 } })),
      { name: "link_count", type: "integer", title: m.campaigns_api_field_link_count() },
    ],
    rows: returned.map((one) => [
      one.code, one.kk, one.ru, one.en, one.region, one.state, one.tookPart, one.onTime, one.firstSentAt?.toISOString() ?? null,
      ...sums.map((_, at) => one.numbers[at] ?? null), one.tookPart === null ? null : one.links,
    ]),
  };
}

const TYPES: Readonly<Partial<Record<Column["kind"], Field["type"]>>> = { number: "integer", text: "string", yesNo: "boolean", date: "date", choice: "string", publications: "string" };

/** Links have a table of their own, and files stay where they are. */
function rowsTable(form: ReturnForm, returned: readonly Returned[]): Resource {
  const columns = form.columns.filter(({ kind }) => TYPES[kind] !== undefined);
  return {
    name: "rows",
    title: m.campaigns_api_field_rows(),
    primaryKey: ["place_code", "row"],
    belongsTo: { fields: ["place_code"], resource: "returns" },
    fields: [place(), { name: "row", type: "integer", title: m.campaigns_api_table_row(), constraints: { minimum: 1 } }, ...columns.map(({ kind, code, heading }): Field => ({ name: code, type: TYPES[kind] ?? "string", title: textIn(heading) }))],
    rows: returned.flatMap(({ code, answers }) => answers.map((row, at) => [code, at + 1, ...columns.map((column) => inCell(row[column.code] ?? null))])),
  };
}

function inCell(value: Value): string | number | boolean | null {
  if (!Array.isArray(value)) return value;
  return value.map((each) => (typeof each === "string" ? each : [each.outlet, each.date ?? "", each.link].filter(Boolean).join(", "))).join("; ") || null;
}

function linksTable(links: readonly { code: string; column: string; position: number; url: string; platform: string }[]): Resource {
  return {
    name: "links",
    title: m.campaigns_api_field_links(),
    primaryKey: ["place_code", "column", "position"],
    belongsTo: { fields: ["place_code"], resource: "returns" },
    fields: [place(), text("column", m.campaigns_api_field_data_element()), { name: "position", type: "integer", title: m.campaigns_api_table_row() }, text("url", m.campaigns_public_wall_link()), text("platform", m.campaigns_public_wall_platform())],
    rows: links.map(({ code, column, position, url, platform }) => [code, column, position + 1, url, platform]),
  };
}
