import { sql } from "kysely";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import type { HomeCard, HomeProvider } from "#platform/home/card.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { textIn } from "../schema/texts.ts";

const SHOWN = 3;
/** What is late longer than this is for those who check to settle; it does not stand in the way for ever. */
const DAYS_SHOWN_LATE = 30;

type Due = { id: string; kk: string; ru: string; en: string; state: string; due_at: Date | null };

/** What the place where somebody works still owes, the nearest first, each with one way to its form. */
export const returnsHome: readonly HomeProvider[] = [
  {
    action: "campaigns.send",
    async cards(tx, scope) {
      return (await dueAt(tx, scope)).map(cardOf);
    },
  },
];

async function dueAt(tx: ReadTx, { placeId }: PersonScope): Promise<Due[]> {
  const { rows } = await sql<Due>`
    SELECT c.id, c.title_kk AS kk, c.title_ru AS ru, c.title_en AS en, r.state, greatest(c.due_at, r.extended_to) AS due_at
      FROM campaign_return r JOIN campaign c ON c.id = r.campaign_id AND c.state = 'published'
     WHERE r.place_id = ${placeId} AND r.state IN ('awaited', 'opened', 'draft', 'returned') AND NOT pana_campaign_locked(c.id, r.place_path)
       AND (greatest(c.due_at, r.extended_to) IS NULL OR greatest(c.due_at, r.extended_to) > ${new Date(now().getTime() - DAYS_SHOWN_LATE * 86_400_000)})
     ORDER BY due_at NULLS LAST, c.id LIMIT ${SHOWN}`.execute(tx);
  return rows;
}

function cardOf({ id, state, due_at: due, ...title }: Due): HomeCard {
  const name = textIn(title);
  const act = (label: string) => ({ label, href: link(`/work/campaigns/${id}/return`) });
  const when = due ? formatDateTime(due) : "";
  if (state === "returned") return { kind: "due", urgent: true, title: m.campaigns_sending_home_returned({ title: name }), text: m.campaigns_sending_home_returned_text(), act: act(m.campaigns_sending_home_correct()) };
  if (due && due < now()) return { kind: "due", urgent: true, title: m.campaigns_sending_home_late({ title: name }), text: m.campaigns_sending_home_late_text({ due: when }), act: act(m.campaigns_sending_home_fill()) };
  return {
    kind: "due",
    title: state === "draft" ? m.campaigns_sending_home_draft({ title: name }) : m.campaigns_sending_home_due({ title: name }),
    text: due ? m.campaigns_sending_home_due_text({ due: when }) : "",
    act: act(state === "draft" ? m.campaigns_sending_home_finish() : m.campaigns_sending_home_fill()),
  };
}
