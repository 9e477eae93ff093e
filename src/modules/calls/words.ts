import { m } from "#paraglide/messages.js";
import type { ABOUT, ANSWER_BY, Channel, CallState, Closing, Decision, DOERS, HURT, OFTEN, PastSchool, STAFF_TICKS, Teller, WHERE } from "./schema.ts";

type Words<T extends readonly string[]> = Record<T[number], () => string>;

export const TELLER_WORDS: Record<Teller, () => string> = {
  self: m.calls_teller_self,
  otherPupil: m.calls_teller_other_pupil,
  guardian: m.calls_teller_guardian,
  staff: m.calls_teller_staff,
  other: m.calls_teller_other,
};

export const ABOUT_WORDS: Words<typeof ABOUT> = { me: m.calls_about_me, another: m.calls_about_another, several: m.calls_about_several };

export const DOER_WORDS: Words<typeof DOERS> = {
  pupil: m.calls_doer_pupil,
  adultAtSchool: m.calls_doer_adult,
  relative: m.calls_doer_relative,
  stranger: m.calls_doer_stranger,
  online: m.calls_doer_online,
  unknown: m.calls_doer_unknown,
};

export const STAFF_WORDS: Words<typeof STAFF_TICKS> = {
  head: m.calls_staff_head,
  deputy: m.calls_staff_deputy,
  psychologist: m.calls_staff_psychologist,
  doctor: m.calls_staff_doctor,
  nurse: m.calls_staff_nurse,
  lawyer: m.calls_staff_lawyer,
  teacher: m.calls_staff_teacher,
  curator: m.calls_staff_curator,
  boardingHead: m.calls_staff_boarding_head,
  boardingEducator: m.calls_staff_boarding_educator,
  safetyEngineer: m.calls_staff_engineer,
  schoolPoliceInspector: m.calls_staff_inspector,
  otherStaff: m.calls_staff_other,
};

export const WHERE_WORDS: Words<typeof WHERE> = {
  school: m.calls_where_school,
  onTheWay: m.calls_where_way,
  home: m.calls_where_home,
  boarding: m.calls_where_boarding,
  online: m.calls_where_online,
  elsewhere: m.calls_where_elsewhere,
};

export const OFTEN_WORDS: Words<typeof OFTEN> = { once: m.calls_often_once, sometimes: m.calls_often_sometimes, often: m.calls_often_often, always: m.calls_often_always };
export const HURT_WORDS: Words<typeof HURT> = { yes: m.calls_yes, no: m.calls_no, unknown: m.calls_unknown };

export const ANSWER_WORDS: Words<typeof ANSWER_BY> = {
  receipt: m.calls_answer_receipt,
  phone: m.calls_answer_phone,
  mail: m.calls_answer_mail,
  none: m.calls_answer_none,
};

export const STATE_WORDS: Record<CallState, () => string> = { new: m.calls_state_new, open: m.calls_state_open, decided: m.calls_state_decided };

export const DECISION_WORDS: Record<Decision, () => string> = {
  newCase: m.calls_decision_new_case,
  knownCase: m.calls_decision_known_case,
  advised: m.calls_decision_advised,
  notProtection: m.calls_decision_not_protection,
  repeated: m.calls_decision_repeated,
};

export const CLOSING_HELP: Record<Closing, () => string> = {
  advised: m.calls_closing_advised,
  notProtection: m.calls_closing_not_protection,
  repeated: m.calls_closing_repeated,
};

export const CHANNEL_WORDS: Record<Channel, () => string> = {
  site: m.calls_channel_site,
  hotline: m.calls_channel_hotline,
  inPerson: m.calls_channel_in_person,
  written: m.calls_channel_written,
  mail: m.calls_channel_mail,
  messenger: m.calls_channel_messenger,
  socialNetwork: m.calls_channel_network,
  noticed: m.calls_channel_noticed,
};

export const PAST_SCHOOL_WORDS: Record<PastSchool, () => string> = {
  answer: m.calls_past_answer,
  ticked: m.calls_past_ticked,
  function: m.calls_past_function,
  surname: m.calls_past_surname,
  noTeam: m.calls_past_no_team,
  noSchool: m.calls_past_no_school,
};

export function choicesOf<K extends string>(words: Readonly<Record<K, () => string>>): { value: K; label: string }[] {
  return (Object.keys(words) as K[]).map((value) => ({ value, label: words[value]() }));
}

/** The kinds of danger of content/calls/urgent-words.yaml, and what was ticked. */
const DANGER_WORDS: Readonly<Record<string, () => string>> = {
  suicide: m.calls_danger_kind_suicide,
  selfHarm: m.calls_danger_kind_self_harm,
  poison: m.calls_danger_kind_poison,
  weapon: m.calls_danger_kind_weapon,
  killThreat: m.calls_danger_kind_kill_threat,
  sexual: m.calls_danger_kind_sexual,
  strangle: m.calls_danger_kind_strangle,
  bleeding: m.calls_danger_kind_bleeding,
  beatenNow: m.calls_danger_kind_beaten,
  tonight: m.calls_danger_kind_tonight,
  ranAway: m.calls_danger_kind_ran_away,
  lockedIn: m.calls_danger_kind_locked,
  goesOn: m.calls_danger_kind_goes_on,
  hurt: m.calls_danger_kind_hurt,
};

/** A kind that an older or newer program knows is named by its code. */
export function dangerWord(kind: string): string {
  return DANGER_WORDS[kind]?.() ?? kind;
}

/** The numbers that answer: 102, 150 and 116 16 stand in annex 10 of the policy, 112, 103 and 111 are public knowledge. */
export const DANGER_NUMBERS = [
  { number: "112", label: m.calls_danger_112 },
  { number: "102", label: m.calls_danger_102 },
  { number: "103", label: m.calls_danger_103 },
  { number: "111", label: m.calls_danger_111 },
  { number: "150", label: m.calls_danger_150 },
  { number: "116 16", label: m.calls_danger_11616 },
] as const;
