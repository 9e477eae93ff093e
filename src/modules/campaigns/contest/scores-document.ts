import { m } from "#paraglide/messages.js";
import type { DocumentSpec } from "#platform/documents/document.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { textIn } from "../schema/texts.ts";
import { groupsOf, schoolOf, type ToWrite } from "./protocol-document.ts";
import { ageGroupWord, deciderWord, nominationWord } from "./words.ts";

/** Every mark as it was given, a row for each sheet, and behind it the places. */
export function scoresDocument({ held, title, protocol, made }: ToWrite): DocumentSpec {
  const { contest } = held;
  const names = new Map(protocol.jury.map(({ accountId, name }) => [accountId, name]));
  const entries = groupsOf(held, protocol.entries).flatMap(({ own }) => own);
  const work = [{ label: m.campaigns_contest_nomination(), width: 20 }, { label: m.campaigns_contest_age_group(), width: 18 }, { label: m.campaigns_contest_code(), width: 10 }, { label: m.campaigns_contest_work(), width: 34 }, { label: m.campaigns_contest_school(), width: 40 }];
  const workOf = (entry: (typeof entries)[number]) => [nominationWord(contest, entry.nomination), ageGroupWord(contest, entry.ageGroup), entry.code, entry.ended ? m.campaigns_contest_removed() : entry.title, schoolOf(entry)];
  return {
    title: m.campaigns_contest_protocol_scores(),
    subtitle: title,
    organisation: nameOf(held.host),
    language: currentLocale(),
    orientation: "landscape",
    made,
    blocks: [
      {
        kind: "table",
        caption: m.campaigns_contest_marks(),
        columns: [...work, { label: m.campaigns_contest_juror(), width: 34 }, ...contest.criteria.map(({ words }) => ({ label: textIn(words), kind: "number" as const, width: 14 })), { label: m.campaigns_contest_protocol_total(), kind: "number", digits: 2, width: 14 }, { label: m.campaigns_contest_protocol_note_of_juror(), width: 50 }],
        rows: entries.flatMap((entry) => entry.sheets.toSorted((a, b) => (names.get(a.jurorId) ?? "").localeCompare(names.get(b.jurorId) ?? "", currentLocale())).map(({ jurorId, marks, total, note }) => [...workOf(entry), names.get(jurorId) ?? "", ...contest.criteria.map(({ code }) => marks[code] ?? null), total, note])),
        empty: m.campaigns_contest_no_entries_yet(),
      },
      {
        kind: "table",
        caption: m.campaigns_contest_protocol_places(),
        columns: [...work, { label: m.campaigns_contest_rank(), kind: "number", width: 8 }, { label: m.campaigns_contest_score(), kind: "number", digits: 2, width: 14 }, { label: m.campaigns_contest_spread(), kind: "number", digits: 2, width: 14 }, { label: m.campaigns_contest_decided(), width: 26 }, { label: m.campaigns_contest_protocol_passed(), width: 10 }],
        rows: entries.map((entry) => [...workOf(entry), entry.rank, entry.score, entry.spread, entry.decidedBy ? deciderWord(contest, entry.decidedBy) : "", entry.passed ? m.campaigns_contest_yes() : m.campaigns_contest_no()]),
        empty: m.campaigns_contest_no_entries_yet(),
      },
    ],
  };
}
