import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import type { RecordField } from "./rules/changes.ts";
import type { ChildLanguage, ChildRecord, Relation } from "./schema.ts";

export const RELATION_WORDS: Record<Relation, () => string> = {
  mother: m.children_relation_mother,
  father: m.children_relation_father,
  guardian: m.children_relation_guardian,
  trustee: m.children_relation_trustee,
  fosterParent: m.children_relation_foster,
  relative: m.children_relation_relative,
  other: m.children_relation_other,
};

export const LANGUAGE_WORDS: Record<ChildLanguage, () => string> = {
  kk: m.children_language_kk,
  ru: m.children_language_ru,
  en: m.children_language_en,
  other: m.children_language_other,
};

export const FIELD_WORDS: Record<RecordField, () => string> = {
  familyName: m.children_field_family,
  givenName: m.children_field_given,
  patronymic: m.children_field_patronymic,
  birthDate: m.children_field_birth,
  iin: m.children_field_iin,
  className: m.children_field_class,
  curator: m.children_field_curator,
  boarding: m.children_field_boarding,
  language: m.children_field_language,
  representatives: m.children_field_representatives,
  otherSchools: m.children_field_other_schools,
};

/** A field of a record as a reader sees it. */
export function fieldText(record: ChildRecord, field: RecordField): string {
  switch (field) {
    case "birthDate":
      return formatDate(record.birthDate);
    case "iin":
      return record.iin === "none" ? m.children_iin_none() : (record.iin ?? m.children_iin_unknown());
    case "boarding":
      return record.boarding ? m.children_boarding_yes() : m.children_boarding_no();
    case "language":
      return LANGUAGE_WORDS[record.language]();
    case "representatives":
      return record.representatives.map((one) => [`${one.name} (${RELATION_WORDS[one.relation]()})`, one.contact, one.doNotContact && m.children_do_not_contact({ why: one.doNotContact })].filter(Boolean).join(", ")).join("; ") || "—";
    default:
      return record[field] || "—";
  }
}
