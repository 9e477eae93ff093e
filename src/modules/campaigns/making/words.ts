import { m } from "#paraglide/messages.js";
import type { CheckingKind, ReportingKind } from "../schema.ts";
import type { CampaignStep } from "../rules/campaign-states.ts";
import type { FormFault } from "../rules/form-change.ts";
import type { LackName, Part } from "../rules/readiness.ts";
import type { Check, ColumnKind, ReturnForm } from "../schema/return-form.ts";
import { textIn } from "../schema/texts.ts";

export const PART_WORDS: Readonly<Record<Part, () => string>> = {
  about: m.campaigns_making_about,
  aims: m.campaigns_making_aims,
  ideas: m.campaigns_making_ideas,
  scenario: m.campaigns_making_scenario,
  publicity: m.campaigns_making_publicity,
  text: m.campaigns_making_text,
  form: m.campaigns_making_form,
  plan: m.campaigns_plan_title,
  schedule: m.campaigns_making_schedule,
  scope: m.campaigns_making_scope,
  materials: m.campaigns_making_materials,
};

export const LACK_WORDS: Readonly<Record<LackName, () => string>> = {
  russianTitle: m.campaigns_lack_russian_title,
  englishTitle: m.campaigns_lack_english_title,
  approval: m.campaigns_lack_approval,
  aims: m.campaigns_lack_aims,
  participants: m.campaigns_lack_participants,
  ideas: m.campaigns_lack_ideas,
  hashtags: m.campaigns_lack_hashtags,
  text: m.campaigns_lack_text,
  translation: m.campaigns_lack_translation,
  form: m.campaigns_lack_form,
  formWithoutDeadline: m.campaigns_lack_form_without_deadline,
  deadlineWithoutForm: m.campaigns_lack_deadline_without_form,
  deadlineTooEarly: m.campaigns_lack_deadline_too_early,
  chainOutOfOrder: m.campaigns_lack_chain_out_of_order,
  chainMissing: m.campaigns_lack_chain_missing,
  past: m.campaigns_lack_past,
  nobody: m.campaigns_lack_nobody,
  materials: m.campaigns_lack_materials,
  planMissing: m.campaigns_lack_plan_missing,
  planSectionEmpty: m.campaigns_lack_plan_section_empty,
  planForNobody: m.campaigns_lack_plan_for_nobody,
  planTranslation: m.campaigns_lack_plan_translation,
};

export const COLUMN_WORDS: Readonly<Record<ColumnKind, () => string>> = {
  number: m.campaigns_column_of_number,
  text: m.campaigns_column_of_text,
  yesNo: m.campaigns_column_of_yes_no,
  date: m.campaigns_column_of_date,
  choice: m.campaigns_column_of_choice,
  links: m.campaigns_column_of_links,
  publications: m.campaigns_column_of_publications,
  files: m.campaigns_column_of_files,
};

export const CHECKING_WORDS: Readonly<Record<CheckingKind, () => string>> = {
  district: m.campaigns_level_district,
  region: m.campaigns_level_region,
  network: m.campaigns_level_network,
  nation: m.campaigns_level_nation,
};

export const REPORTING_WORDS: Readonly<Record<ReportingKind, () => string>> = { school: m.campaigns_reporting_school, region: m.campaigns_reporting_region };

export const LIMIT_WORDS = { pupils: m.campaigns_limit_pupils, staff: m.campaigns_limit_staff, pupilsAndStaff: m.campaigns_limit_pupils_and_staff } as const;

const headingOf = (form: ReturnForm, code: string) => {
  const column = form.columns.find((one) => one.code === code);
  return column ? textIn(column.heading) : code;
};

export function checkWords({ column, notAbove, strict }: Check, form: ReturnForm): string {
  const limit = typeof notAbove === "string" ? LIMIT_WORDS[notAbove]() : `«${headingOf(form, notAbove.column)}»`;
  const words = { column: headingOf(form, column), limit };
  return strict ? m.campaigns_check_strict(words) : m.campaigns_check_explained(words);
}

/** Why the next version of a form cannot be put into force. */
export function faultWords(fault: FormFault, published: ReturnForm): string {
  if (fault.kind === "formGone") return m.campaigns_fault_form_gone();
  if (fault.kind === "shapeChanged") return m.campaigns_fault_shape_changed();
  return COLUMN_FAULT_WORDS[fault.kind]({ column: headingOf(published, fault.column) });
}

const COLUMN_FAULT_WORDS = {
  columnGone: m.campaigns_fault_column_gone,
  kindChanged: m.campaigns_fault_kind_changed,
  additiveChanged: m.campaigns_fault_additive_changed,
  optionGone: m.campaigns_fault_option_gone,
  order: m.campaigns_fault_order,
} as const;

export const STEP_WORDS: Readonly<Record<CampaignStep, () => string>> = {
  publish: m.campaigns_did_publish,
  amend: m.campaigns_did_amend,
  moveDeadline: m.campaigns_did_move_deadline,
  archive: m.campaigns_did_archive,
  reopen: m.campaigns_did_reopen,
  cancel: m.campaigns_did_cancel,
  discard: m.campaigns_making_discarded,
};
