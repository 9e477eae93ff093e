import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import type { Tone } from "#ui/tone.ts";
import type { MeasureState } from "../schema.ts";
import type { Body, Measure, PlanSection } from "../schema/plan.ts";
import { textIn } from "../schema/texts.ts";
import type { Standing } from "./rules.ts";

const STANDING_WORDS: Readonly<Record<Standing, () => string>> = {
  done: m.campaigns_plan_standing_done,
  underWay: m.campaigns_plan_standing_under_way,
  late: m.campaigns_plan_standing_late,
  notBegun: m.campaigns_plan_standing_not_begun,
};
export const standingWord = (standing: Standing) => STANDING_WORDS[standing]();

export const STANDING_TONES: Readonly<Record<Standing, Tone>> = { done: "well", underWay: "sky", late: "due", notBegun: "quiet" };

export const STATE_WORDS: Readonly<Record<MeasureState, () => string>> = {
  notBegun: m.campaigns_plan_standing_not_begun,
  underWay: m.campaigns_plan_standing_under_way,
  done: m.campaigns_plan_standing_done,
};

export const BODY_WORDS: Readonly<Record<Body, () => string>> = {
  educationDepartments: m.campaigns_plan_body_education,
  internalPolicyDepartments: m.campaigns_plan_body_policy,
  policeDepartments: m.campaigns_plan_body_police,
  nonGovernmental: m.campaigns_plan_body_ngo,
  parentsAssociation: m.campaigns_plan_body_parents,
  childRightsCommittee: m.campaigns_plan_body_committee,
  media: m.campaigns_plan_body_media,
  schools: m.campaigns_plan_body_schools,
};

/** The period as the document says it, or as its days say it. */
export function periodWords({ period, periodWords: written }: Measure): string {
  const said = textIn(written);
  if (said) return said;
  if (period.kind === "constantly") return m.campaigns_plan_constantly();
  if (period.kind === "by") return m.campaigns_plan_by({ day: formatDate(period.until, "medium") });
  return `${formatDate(period.from, "medium")} – ${formatDate(period.until, "medium")}`;
}

/** Who answers, as the document says it, or body by body; who helps by agreement says so. */
export function responsibleWords({ responsible, byAgreement, responsibleWords: written }: Measure): string {
  const said = textIn(written);
  if (said) return said;
  const helping = byAgreement.map((body) => m.campaigns_plan_by_agreement({ body: BODY_WORDS[body]() }));
  return [...responsible.map((body) => BODY_WORDS[body]()), ...helping].join(", ");
}

/** By when and by whom, in one line. */
export const termsOf = (measure: Measure) => `${periodWords(measure)}; ${responsibleWords(measure)}`;

export function sectionTitle({ number, heading }: Pick<PlanSection, "number" | "heading">): string {
  return `${number ? `${number}. ` : ""}${textIn(heading)}`;
}
