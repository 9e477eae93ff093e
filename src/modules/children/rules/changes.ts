import type { ChildRecord } from "../schema.ts";

export const RECORD_FIELDS = [
  "familyName", "givenName", "patronymic", "birthDate", "iin", "className", "curator", "boarding", "language", "representatives", "otherSchools",
] as const satisfies readonly (keyof ChildRecord)[];
export type RecordField = (typeof RECORD_FIELDS)[number];

/** The fields in which a version differs from the one before it; none for the first. */
export function changedFields(before: ChildRecord | undefined, after: ChildRecord): RecordField[] {
  if (!before) return [];
  return RECORD_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
