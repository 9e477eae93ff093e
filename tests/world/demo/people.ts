import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import type { Locale } from "#platform/i18n/locale.ts";

export const DEMO_PASSWORD = "pana-demo-2026";
/** The school, district and region whose people sign in with the addresses below. */
export const DEMO_SCHOOL = "nis-almaty";

export type Duty = { role: Role; at: string; safetyFunction?: SafetyFunction };
export type DemoPerson = {
  email: string;
  name: readonly [family: string, given: string, patronymic: string];
  locale: Locale;
  duties: readonly [Duty, ...Duty[]];
};

const member = (safetyFunction: SafetyFunction): Duty => ({ role: "safetyMember", at: DEMO_SCHOOL, safetyFunction });

/** Who signs in to the demo. Places by key: "nation", "network", the code of a region or district, the key of a school. */
export const DEMO_SIGN_INS: readonly DemoPerson[] = [
  { email: "admin@demo.pana", name: ["Сәрсенов", "Тимур", "Қайратұлы"], locale: "kk", duties: [{ role: "administrator", at: "nation" }] },
  { email: "ministry@demo.pana", name: ["Оспанова", "Гүлмира", "Әбілқасымқызы"], locale: "kk", duties: [{ role: "ministryObserver", at: "nation" }] },
  {
    email: "institute@demo.pana",
    name: ["Жұмабаева", "Динара", "Маратовна"],
    locale: "kk",
    duties: [
      { role: "instituteOrganiser", at: "nation" },
      { role: "instituteMethodologist", at: "nation" },
    ],
  },
  { email: "network@demo.pana", name: ["Нұрғалиев", "Ескендір", "Болатұлы"], locale: "kk", duties: [{ role: "networkCoordinator", at: "network" }] },
  { email: "region@demo.pana", name: ["Ким", "Светлана", "Викторовна"], locale: "ru", duties: [{ role: "regionOfficer", at: "75" }] },
  { email: "district@demo.pana", name: ["Розиева", "Патигуль", "Абдуллаевна"], locale: "ru", duties: [{ role: "districtOfficer", at: "75-04" }] },
  { email: "director@demo.pana", name: ["Ахметов", "Бауыржан", "Серікұлы"], locale: "kk", duties: [{ role: "schoolHead", at: DEMO_SCHOOL }] },
  { email: "deputy@demo.pana", name: ["Қасымова", "Ләззат", "Тілегенқызы"], locale: "kk", duties: [{ role: "safetyDeputy", at: DEMO_SCHOOL }] },
  { email: "psychologist@demo.pana", name: ["Төлегенова", "Айгерім", "Нұрланқызы"], locale: "kk", duties: [member("psychologist")] },
  { email: "lawyer@demo.pana", name: ["Шмидт", "Виктор", "Эдуардович"], locale: "ru", duties: [member("lawyer")] },
  { email: "hr@demo.pana", name: ["Ковалёва", "Наталья", "Сергеевна"], locale: "ru", duties: [{ role: "hrOfficer", at: DEMO_SCHOOL }] },
  {
    email: "campaigns@demo.pana",
    name: ["Бектұрова", "Дана", "Ермекқызы"],
    locale: "kk",
    duties: [
      { role: "campaignCoordinator", at: DEMO_SCHOOL },
      { role: "staff", at: DEMO_SCHOOL },
    ],
  },
  { email: "reception@demo.pana", name: ["Молдабекова", "Меруерт", "Асқарқызы"], locale: "kk", duties: [{ role: "reception", at: DEMO_SCHOOL }] },
  { email: "staff@demo.pana", name: ["Галиев", "Рустем", "Фаридович"], locale: "ru", duties: [{ role: "staff", at: DEMO_SCHOOL }] },
];

const onDuty = (role: Role): Omit<Duty, "at"> => ({ role });
const inService = (safetyFunction: SafetyFunction): Omit<Duty, "at"> => ({ role: "safetyMember", safetyFunction });

/** Who works at an ordinary school of the demo. */
export const SCHOOL_STAFF: readonly Omit<Duty, "at">[] = [
  onDuty("schoolHead"), onDuty("safetyDeputy"), inService("psychologist"), inService("nurse"), inService("curator"),
  onDuty("campaignCoordinator"), onDuty("staff"), onDuty("staff"), onDuty("staff"),
];

/** Who works at a branch of the network besides. */
export const BRANCH_STAFF: readonly Omit<Duty, "at">[] = [
  inService("lawyer"), inService("doctor"), inService("safetyEngineer"), inService("schoolPoliceInspector"), inService("teacher"),
  onDuty("hrOfficer"), onDuty("reception"), onDuty("staff"), onDuty("staff"), onDuty("staff"), onDuty("staff"),
];

/** Who works at the demo's first school besides those who sign in. */
export const FIRST_SCHOOL_STAFF: readonly Omit<Duty, "at">[] = [
  inService("doctor"), inService("curator"), inService("teacher"), inService("boardingEducator"),
  onDuty("staff"), onDuty("staff"), onDuty("staff"), onDuty("staff"), onDuty("staff"), onDuty("staff"),
];

export const KEEPS_CONFIDENTIAL: readonly Role[] = [
  "networkCoordinator", "regionOfficer", "districtOfficer", "schoolHead", "safetyDeputy", "safetyMember", "hrOfficer",
];
