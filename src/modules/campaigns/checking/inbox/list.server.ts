import { sql, type RawBuilder } from "kysely";
import { holdsAll, searchWords } from "#modules/places/public.server.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { liesUnder } from "#platform/database/lies-under.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import type { Campaign } from "../../campaign.server.ts";
import type { ReturnState } from "../../schema.ts";
import type { Row } from "../../schema/return-form.ts";
import { SHOWN, type InboxFilter, type Shown } from "./filter.ts";

export const SORTABLE = ["name", "district", "state", "sent", "links", "n0", "n1", "n2", "n3", "n4", "n5", "n6"] as const;
export type SortKey = (typeof SORTABLE)[number];

export type Listed = {
  id: string;
  path: string;
  code: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
  district: string;
  state: ReturnState;
  revision: number;
  tookPart: boolean | null;
  reason: string;
  numbers: (number | null)[];
  answers: Row[];
  links: number;
  firstSentAt: Date | null;
  onTime: boolean | null;
  extendedTo: Date | null;
  correctionAsked: string;
  warnings: string[];
  phone: string;
  email: string;
};

type Page = { sort: { key: string; descending: boolean } | null; size: number; offset: number };
type Where = Pick<Campaign, "id" | "due_at" | "grace_hours">;

/** The returns of an area as its checker goes through them, and how many there are of each. */
export async function listReturns(tx: ReadTx, campaign: Where, paths: readonly string[], filter: Pick<InboxFilter, "show" | "q">, page: Page): Promise<{ rows: Listed[]; total: number; counts: Record<Shown, number> }> {
  const words = filter.q ? await searchWords(tx, filter.q) : [];
  const found = words.length > 0 ? holdsAll(sql`p.search`, words) : sql<boolean>`true`;
  const among = sql`r.campaign_id = ${campaign.id} AND ${liesUnder(sql`r.place_path`, paths)}`;
  const conditions = conditionsOf(campaign);
  const { rows: counted } = await sql<Record<Shown, number>>`
    SELECT ${sql.join(SHOWN.map((show) => sql`count(*) FILTER (WHERE ${conditions[show]}) AS ${sql.ref(show)}`))}
      FROM campaign_return r ${words.length > 0 ? sql`JOIN place p ON p.id = r.place_id` : sql``} WHERE ${among} AND ${found}`.execute(tx);
  const name = sql`p.${sql.ref(`name_${currentLocale()}`)} COLLATE ${sql.ref(`pana_names_${currentLocale()}`)}`;
  const { rows } = await sql<Listed>`
    SELECT p.id, p.path, p.code, p.name_kk, p.name_ru, p.name_en, d.${sql.ref(`name_${currentLocale()}`)} AS district, r.state, r.revision, r.took_part AS "tookPart",
           r.reason, r.numbers, r.answers, r.links, r.first_sent_at AS "firstSentAt", r.on_time AS "onTime", r.extended_to AS "extendedTo",
           r.correction_asked AS "correctionAsked", r.warnings, coalesce(c.phone, '') AS phone, coalesce(c.email, '') AS email
      FROM campaign_return r JOIN place p ON p.id = r.place_id LEFT JOIN place d ON d.id = p.parent_id LEFT JOIN place_contact c ON c.place_id = p.id
     WHERE ${among} AND ${conditions[filter.show]} AND ${found}
     ORDER BY ${order(page.sort, name)} LIMIT ${page.size} OFFSET ${page.offset}`.execute(tx);
  const counts = counted[0]!;
  return { rows, total: counts[filter.show], counts };
}

/** Whether the moment has passed up to which a return would be in time. */
function overdue({ due_at, grace_hours }: Where): RawBuilder<boolean> {
  if (!due_at) return sql<boolean>`false`;
  return sql<boolean>`greatest(${due_at}::timestamptz, r.extended_to) + make_interval(hours => ${grace_hours}) < ${now()}`;
}

function conditionsOf(campaign: Where): Record<Shown, RawBuilder<boolean>> {
  const open = sql`r.state IN ('awaited', 'opened', 'draft')`;
  return {
    check: sql`r.state = 'sent'`,
    correction: sql`r.correction_asked <> ''`,
    returned: sql`r.state = 'returned'`,
    late: sql`${open} AND ${overdue(campaign)}`,
    waiting: sql`${open} AND NOT ${overdue(campaign)}`,
    settled: sql`r.state IN ('accepted', 'excused', 'silent')`,
    all: sql`true`,
  };
}

function order(sort: Page["sort"], name: RawBuilder<unknown>) {
  const key = (sort?.key ?? "name") as SortKey;
  const columns: Partial<Record<SortKey, RawBuilder<unknown>>> = {
    district: sql`d.${sql.ref(`name_${currentLocale()}`)} COLLATE ${sql.ref(`pana_names_${currentLocale()}`)}`,
    state: sql`r.state`,
    sent: sql`r.first_sent_at`,
    links: sql`r.links`,
  };
  const number = /^n(\d)$/.exec(key)?.[1];
  const column = number === undefined ? (columns[key] ?? name) : sql`r.numbers[${sql.lit(Number(number) + 1)}]`;
  return sql`${column} ${sort?.descending ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`}, ${name}, p.id`;
}
