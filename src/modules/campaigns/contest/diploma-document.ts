import { m } from "#paraglide/messages.js";
import type { DocumentSpec } from "#platform/documents/document.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import type { JudgedStage } from "./rules/stages.ts";
import { stageWord } from "./words.ts";

type Told = {
  contest: string;
  organiser: string;
  host: string;
  name: string;
  className: string;
  teacher: string;
  school: string;
  work: string;
  nomination: string;
  ageGroup: string;
  stage: JudgedStage;
  rank: number;
  on: Date;
  proof: { address: string; code: string };
  made: { at: Date; by: string };
};

/** A diploma as it is printed and signed. The name stands on the paper alone: the code leads to a page without it. */
export function diplomaDocument(told: Told): DocumentSpec {
  return {
    title: m.campaigns_contest_diploma({ rank: String(told.rank) }),
    subtitle: told.contest,
    organisation: told.organiser,
    language: currentLocale(),
    orientation: "portrait",
    made: told.made,
    blocks: [
      { kind: "text", text: m.campaigns_contest_diploma_given() },
      { kind: "heading", text: told.name },
      { kind: "text", text: m.campaigns_contest_diploma_for({ school: told.school, className: told.className, rank: String(told.rank), stage: stageWord(told.stage) }) },
      {
        kind: "facts",
        facts: [
          { label: m.campaigns_contest_work(), value: told.work },
          { label: m.campaigns_contest_nomination(), value: told.nomination },
          { label: m.campaigns_contest_age_group(), value: told.ageGroup },
          ...(told.teacher ? [{ label: m.campaigns_contest_teacher(), value: told.teacher }] : []),
          { label: m.campaigns_contest_stage(), value: `${stageWord(told.stage)}, ${told.host}` },
          { label: m.campaigns_contest_diploma_on(), value: formatDate(told.on) },
        ],
      },
      { kind: "signatures", people: [{ post: m.campaigns_contest_diploma_chair() }, { post: m.campaigns_contest_diploma_organiser() }] },
      { kind: "code", content: told.proof.address, text: m.campaigns_contest_diploma_proof({ code: told.proof.code }) },
    ],
  };
}
