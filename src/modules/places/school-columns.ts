import { m } from "#paraglide/messages.js";

export type SchoolColumn = "name" | "code" | "district" | "type" | "languages" | "pupils" | "staff";

/** The columns of a list of schools, on the page and in its documents; `choice` as DataTable has it. */
export const SCHOOL_COLUMNS: readonly { key: SchoolColumn; label: () => string; choice?: "chosen" | "spare" }[] = [
  { key: "name", label: m.places_name },
  { key: "code", label: m.places_code },
  { key: "district", label: m.places_area, choice: "chosen" },
  { key: "type", label: m.places_type, choice: "chosen" },
  { key: "languages", label: m.places_languages, choice: "spare" },
  { key: "pupils", label: m.places_pupils, choice: "chosen" },
  { key: "staff", label: m.places_staff, choice: "spare" },
];

/** Those that the page shows when its address asks for these columns, or for none in particular. */
export function columnsShown(asked: readonly string[] | null): (typeof SCHOOL_COLUMNS)[number][] {
  return SCHOOL_COLUMNS.filter(({ key, choice }) => !choice || (asked ? asked.includes(key) : choice === "chosen"));
}
