import { m } from "#paraglide/messages.js";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import { currentLocale, type Locale } from "#platform/i18n/locale.ts";
import type { EndReason } from "./schema.ts";

type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const ROLE_NAMES: Record<Role, Word> = {
  administrator: m.people_role_administrator,
  ministryObserver: m.people_role_ministry_observer,
  instituteOrganiser: m.people_role_institute_organiser,
  instituteMethodologist: m.people_role_institute_methodologist,
  instituteAnalyst: m.people_role_institute_analyst,
  instituteTrainer: m.people_role_institute_trainer,
  instituteEditor: m.people_role_institute_editor,
  networkCoordinator: m.people_role_network_coordinator,
  regionOfficer: m.people_role_region_officer,
  districtOfficer: m.people_role_district_officer,
  schoolHead: m.people_role_school_head,
  safetyDeputy: m.people_role_safety_deputy,
  safetyMember: m.people_role_safety_member,
  hrOfficer: m.people_role_hr_officer,
  campaignCoordinator: m.people_role_campaign_coordinator,
  reception: m.people_role_reception,
  staff: m.people_role_staff,
};

const FUNCTION_NAMES: Record<SafetyFunction, Word> = {
  psychologist: m.people_function_psychologist,
  doctor: m.people_function_doctor,
  nurse: m.people_function_nurse,
  lawyer: m.people_function_lawyer,
  teacher: m.people_function_teacher,
  curator: m.people_function_curator,
  boardingHead: m.people_function_boarding_head,
  boardingEducator: m.people_function_boarding_educator,
  safetyEngineer: m.people_function_safety_engineer,
  schoolPoliceInspector: m.people_function_police_inspector,
};

const REASONS: Record<EndReason, () => string> = {
  left: m.people_reason_left,
  moved: m.people_reason_moved,
  termOver: m.people_reason_term_over,
  resigned: m.people_reason_resigned,
  mistake: m.people_reason_mistake,
  misuse: m.people_reason_misuse,
  changed: m.people_reason_changed,
  headless: m.people_reason_headless,
};

export function roleName(role: Role, locale: Locale = currentLocale()): string {
  return ROLE_NAMES[role]({}, { locale });
}

export function functionName(safetyFunction: SafetyFunction, locale: Locale = currentLocale()): string {
  return FUNCTION_NAMES[safetyFunction]({}, { locale });
}

/** "Member of the safety service: lawyer", or the role alone. */
export function dutyName(duty: { role: Role; safetyFunction: SafetyFunction | null }): string {
  return duty.safetyFunction ? `${roleName(duty.role)}: ${functionName(duty.safetyFunction).toLowerCase()}` : roleName(duty.role);
}

export function reasonName(reason: EndReason): string {
  return REASONS[reason]();
}
