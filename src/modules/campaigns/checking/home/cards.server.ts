import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { now } from "#platform/clock.ts";
import type { DueCard, HomeCard, HomeProvider, ListCard } from "#platform/home/card.ts";
import { formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { levelUnderWay, nextWork, type NextWork } from "../../rules/next-work.ts";
import { textIn } from "../../schema/texts.ts";
import { workOf, type Work } from "./work.server.ts";

const DUE_SHOWN = 3;
const LISTED = 5;

/** What waits for those who check, and how the campaigns stand that they look after or run, each one click from where it is settled. */
export const checkingHome: readonly HomeProvider[] = [
  {
    action: "campaigns.check",
    async cards(tx, scope) {
      const all = await workOf(tx, scope, roleMay(scope.role, "campaigns.run"));
      const due = all.flatMap((work) => dueCard(work) ?? []).slice(0, DUE_SHOWN);
      return all.length > 0 ? [...due, listCard(all)] : due;
    },
  },
];

const TITLES: Readonly<Record<NextWork["what"], (values: { title: string; count: string }) => string>> = {
  correctTable: m.checking_home_correct_table,
  check: m.checking_home_check,
  tables: m.checking_home_tables,
  correction: m.checking_home_correction,
  late: m.checking_home_late,
  approve: m.checking_home_approve,
};

const ACTS: Readonly<Record<NextWork["what"], { label: () => string; to: string }>> = {
  correctTable: { label: m.campaigns_next_approve_do, to: "table" },
  check: { label: m.campaigns_next_check_do, to: "check" },
  tables: { label: m.checking_home_see_tables, to: "table" },
  correction: { label: m.campaigns_next_check_do, to: "check?show=correction" },
  late: { label: m.campaigns_next_collect_do, to: "check?show=late" },
  approve: { label: m.campaigns_next_approve_do, to: "table" },
};

function dueCard(work: Work): HomeCard | null {
  if (work.state !== "published") return null;
  const next = nextWork(work);
  if (!next) return null;
  const { label, to } = ACTS[next.what];
  const card: DueCard = {
    kind: "due",
    title: TITLES[next.what]({ title: textIn(work.title), count: formatNumber("count" in next ? next.count : 0) }),
    text: besides(work, next),
    act: { label: label(), href: link(`/work/campaigns/${work.id}/${to}`) },
  };
  return next.what === "correctTable" || isOverdue(work) ? { ...card, urgent: true } : card;
}

const isOverdue = ({ own }: Work) => own !== null && (own.state === "open" || own.state === "returned") && own.dueAt < now();

/** What else there is to settle in the campaign, and by when the own table is due. */
function besides(work: Work, next: NextWork): string {
  const { returned, late, silent, own } = work;
  const counts = [
    returned > 0 && m.checking_home_returned({ count: formatNumber(returned) }),
    late > 0 && next.what !== "late" && m.checking_home_are_late({ count: formatNumber(late) }),
    silent > 0 && m.checking_home_silent({ count: formatNumber(silent) }),
  ].filter((one) => one !== false);
  const by = own && (own.state === "open" || own.state === "returned") ? m.checking_home_own_table({ due: formatDateTime(own.dueAt) }) : "";
  return [...counts, by].filter(Boolean).join(" ");
}

function listCard(all: readonly Work[]): ListCard {
  return {
    kind: "list",
    title: m.checking_home_under_way(),
    lines: all.slice(0, LISTED).map((work) => ({ label: textIn(work.title), detail: standingWords(work), href: link(`/work/campaigns/${work.id}`) })),
    more: { label: m.checking_home_all(), href: link("/work/campaigns") },
  };
}

/** Where the chain stands: the draft, the returns, the tables of a level, or the end. */
function standingWords(work: Work): string {
  if (work.state === "draft") return m.campaigns_next_publish();
  if (work.expected === 0) return m.checking_home_nothing_to_report();
  const level = levelUnderWay(work);
  const returnsOpen = work.late + work.silent + work.returned + work.check > 0;
  if (level && (!returnsOpen || level.passedOn > 0)) return m.checking_home_level({ passedOn: formatNumber(level.passedOn), all: formatNumber(level.all), due: formatDateTime(new Date(level.step.dueAt)) });
  if (returnsOpen || level) return reported(work);
  if (work.own?.state === "open" || work.own?.state === "returned") return m.checking_home_own_table({ due: formatDateTime(work.own.dueAt) });
  return work.runs ? m.checking_home_to_close() : m.campaigns_next_table_passed_on();
}

function reported({ received, expected, dueAt }: Work): string {
  const values = { received: formatNumber(received), expected: formatNumber(expected) };
  return dueAt ? m.checking_home_reported_by({ ...values, due: formatDateTime(dueAt) }) : m.checking_home_reported(values);
}
