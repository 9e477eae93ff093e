import { reaches, type PersonScope } from "#platform/access/scope.ts";
import { roleMay } from "#platform/access/actions.ts";
import type { PlaceKind } from "./schema.ts";

type Subject = { kind: PlaceKind; path: string };

/** Which part of a place's page this person may change. */
export type MayChange = { contact: boolean; details: boolean; structure: boolean };

const NOTHING: MayChange = { contact: false, details: false, structure: false };

/** Officers keep what lies under the place of their role; heads their own school's contacts; administrators all they reach. Nobody moves or closes the place of their own role. */
export function mayChange(scope: PersonScope, place: Subject): MayChange {
  if (!reaches(scope, place.path) || !roleMay(scope.role, "places.edit")) return NOTHING;
  const below = place.path !== scope.placePath;
  switch (scope.role) {
    case "administrator":
      return { contact: true, details: true, structure: below };
    case "regionOfficer":
    case "districtOfficer":
      return { contact: true, details: below, structure: below };
    case "networkCoordinator":
      return { contact: true, details: place.kind === "school", structure: false };
    case "schoolHead":
      return { contact: place.kind === "school" && !below, details: false, structure: false };
    default:
      return NOTHING;
  }
}

/** Whether somebody may put a new place under this one. */
export function mayAddUnder(scope: PersonScope, place: Subject): boolean {
  return roleMay(scope.role, "places.restructure") && reaches(scope, place.path);
}

/** The calendar is the country's: who changes it must reach the country. */
export function mayEditCalendar(scope: PersonScope): boolean {
  return roleMay(scope.role, "calendar.edit") && reaches(scope, "/kz/");
}
