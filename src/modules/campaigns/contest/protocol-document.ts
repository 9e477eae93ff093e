import { m } from "#paraglide/messages.js";
import type { Block, Cells, Column, DocumentSpec } from "#platform/documents/document.ts";
import { formatDate, formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { textIn } from "../schema/texts.ts";
import type { Protocol, ProtocolEntry } from "./protocol.server.ts";
import type { Held } from "./visit.server.ts";
import { ageGroupWord, agreementWords, deciderWord, nominationWord, stageWord } from "./words.ts";

export type ToWrite = { held: Held; title: string; protocol: Protocol; made: { at: Date; by: string } };

/** More jurors than this do not fit beside each other on paper. */
const MOST_COLUMNS = 6;

/** The protocol of a stage: who judged by what, every work with the totals of its jurors, and how each tie was decided. Nobody's name who made a work. */
export function protocolDocument({ held, title, protocol, made }: ToWrite): DocumentSpec {
  const { contest, stage, host } = held;
  const { jury, entries, decisions, alpha, closedAt, closedBy } = protocol;
  const blocks: Block[] = [
    {
      kind: "facts",
      facts: [
        { label: m.campaigns_contest_stage(), value: stageWord(stage.kind) },
        { label: m.campaigns_contest_until(), value: formatDate(stage.until) },
        { label: m.campaigns_contest_protocol_closed(), value: closedBy ? `${formatDateTime(closedAt)}, ${closedBy}` : formatDateTime(closedAt) },
        { label: m.campaigns_contest_entries(), value: formatNumber(entries.length) },
        { label: m.campaigns_contest_pass_on(), value: formatNumber(stage.passOn) },
        { label: m.campaigns_contest_agreement(), value: agreementWords(alpha) },
        { label: m.campaigns_contest_tie_order(), value: m.campaigns_contest_tie_order_words() },
      ],
    },
    {
      kind: "table",
      caption: m.campaigns_contest_the_jury(),
      columns: [{ label: "№", kind: "number", width: 6 }, { label: m.campaigns_contest_juror(), width: 46 }, { label: m.campaigns_contest_nominations(), width: 40 }, { label: m.campaigns_contest_protocol_judged(), kind: "number", width: 14 }],
      rows: jury.map(({ name, nominations, scored }, at) => [at + 1, name, nominations.length === 0 ? m.campaigns_contest_all() : nominations.map((code) => nominationWord(contest, code)).join(", "), scored]),
      empty: m.campaigns_contest_no_jury(),
    },
    {
      kind: "table",
      caption: m.campaigns_contest_criteria(),
      columns: [{ label: m.campaigns_contest_criterion(), width: 60 }, { label: m.campaigns_contest_most(), kind: "number", width: 16 }, { label: m.campaigns_contest_weight(), kind: "number", width: 12 }],
      rows: contest.criteria.map(({ words, most, weight }) => [textIn(words), most, weight]),
      empty: "",
    },
    { kind: "note", text: m.campaigns_contest_protocol_note() },
    ...groupsOf(held, entries).map(({ caption, own }): Block => placesTable(held, protocol, caption, own)),
    ...(decisions.length > 0 ? [decisionsTable(protocol)] : []),
    { kind: "signatures", people: [{ post: m.campaigns_contest_diploma_chair(), ...(closedBy ? { name: closedBy } : {}) }, ...jury.map(({ name }) => ({ post: m.campaigns_contest_juror(), name }))] },
  ];
  return { title: m.campaigns_contest_protocol_title(), subtitle: title, organisation: nameOf(host), language: currentLocale(), orientation: "landscape", made, blocks };
}

/** By nomination and age group, as the regulation lists them. */
export function groupsOf({ contest }: Pick<Held, "contest">, entries: readonly ProtocolEntry[]): { caption: string; own: ProtocolEntry[] }[] {
  const order = ({ nomination, ageGroup }: ProtocolEntry) => contest.nominations.findIndex(({ code }) => code === nomination) * 100 + contest.ageGroups.findIndex(({ code }) => code === ageGroup);
  const groups = Map.groupBy(entries.toSorted((a, b) => order(a) - order(b) || a.rank - b.rank), ({ nomination, ageGroup }) => `${nominationWord(contest, nomination)}, ${ageGroupWord(contest, ageGroup)}`);
  return [...groups].map(([caption, own]) => ({ caption, own }));
}

function placesTable({ contest }: Held, { jury }: Protocol, caption: string, own: readonly ProtocolEntry[]): Block {
  const numbered = jury.map(({ accountId }, at) => ({ accountId, number: String(at + 1) })).filter(({ accountId }) => own.some(({ sheets }) => sheets.some(({ jurorId }) => jurorId === accountId)));
  const apart = numbered.length <= MOST_COLUMNS;
  const totals: Column[] = apart ? numbered.map(({ number }) => ({ label: m.campaigns_contest_protocol_juror_n({ n: number }), kind: "number", digits: 2, width: 9 })) : [{ label: m.campaigns_contest_protocol_totals(), width: 30 }];
  const totalsOf = ({ sheets }: ProtocolEntry): Cells => {
    const of = (accountId: string) => sheets.find(({ jurorId }) => jurorId === accountId)?.total ?? null;
    if (apart) return numbered.map(({ accountId }) => of(accountId));
    return [numbered.flatMap(({ accountId, number }) => (of(accountId) === null ? [] : [`${number}: ${formatNumber(of(accountId)!, { maximumFractionDigits: 2 })}`])).join("; ")];
  };
  return {
    kind: "table",
    caption,
    columns: [
      { label: m.campaigns_contest_rank(), kind: "number", width: 8 },
      { label: m.campaigns_contest_code(), width: 12 },
      { label: m.campaigns_contest_work(), width: 26 },
      { label: m.campaigns_contest_school(), width: 30 },
      ...totals,
      { label: m.campaigns_contest_score(), kind: "number", digits: 2, width: 11 },
      { label: m.campaigns_contest_spread(), kind: "number", digits: 2, width: 14 },
      { label: m.campaigns_contest_decided(), width: 18 },
      { label: m.campaigns_contest_protocol_passed(), width: 9 },
    ],
    rows: own.map((entry) => [
      entry.rank, entry.code, entry.ended ? m.campaigns_contest_removed() : entry.title, schoolOf(entry), ...totalsOf(entry), entry.score, entry.spread,
      entry.decidedBy ? deciderWord(contest, entry.decidedBy) : BLANK, entry.passed ? m.campaigns_contest_yes() : m.campaigns_contest_no(),
    ]),
    empty: "",
  };
}

export const schoolOf = ({ school_kk, school_ru, school_en }: ProtocolEntry) => nameOf({ name_kk: school_kk, name_ru: school_ru, name_en: school_en });

/** An empty cell would be shown as not reported. */
const BLANK = "\u00A0";

function decisionsTable({ decisions, entries }: Protocol): Block {
  const codes = new Map(entries.map(({ id, code }) => [id, code]));
  return {
    kind: "table",
    caption: m.campaigns_contest_protocol_decisions(),
    columns: [{ label: m.campaigns_contest_protocol_order(), width: 24 }, { label: m.campaigns_contest_reason(), width: 60 }, { label: m.campaigns_contest_protocol_decided_by(), width: 30 }, { label: m.campaigns_contest_protocol_decided_at(), kind: "moment", width: 18 }],
    rows: decisions.map((decision) => [decision.entries.map((id) => codes.get(id) ?? "").filter(Boolean).join(" → "), decision.reason, decision.decidedBy, decision.decidedAt]),
    empty: "",
  };
}
