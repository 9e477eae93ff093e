import type { ChildRecord } from "#modules/children/schema.ts";

/** A child of whom only what matters is said. */
export function aChild(said: Partial<ChildRecord> = {}): ChildRecord {
  return {
    familyName: "Сүлейменова",
    givenName: "Әлия",
    patronymic: "Маратқызы",
    birthDate: "2012-03-04",
    iin: null,
    className: "7Ә",
    curator: "",
    boarding: false,
    language: "kk",
    representatives: [],
    siblings: [],
    otherSchools: "",
    ...said,
  };
}
