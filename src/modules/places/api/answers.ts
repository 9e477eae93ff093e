import { z } from "zod";
import { PLACE_KINDS, SCHOOL_TYPES, TEACHING_LANGUAGES, type Contact } from "../schema.ts";
import type { ListedPlace } from "../queries/listing.server.ts";
import type { School } from "../queries/school.server.ts";

export const namesAnswer = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }).meta({ id: "Names" });
const contactAnswer = z.strictObject({ address: z.string(), phone: z.string(), email: z.string(), site: z.string() }).meta({ id: "Contact" });

const placeFields = {
  id: z.guid(),
  kind: z.enum(PLACE_KINDS),
  parentId: z.guid().nullable(),
  code: z.string(),
  names: namesAnswer,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  changedAt: z.iso.datetime().nullable(),
};

export const placeAnswer = z.strictObject(placeFields).meta({ id: "Place" });
export const placeDetailsAnswer = z.strictObject({ ...placeFields, contact: contactAnswer }).meta({ id: "PlaceDetails" });

export const schoolAnswer = z
  .strictObject({
    ...placeFields,
    contact: contactAnswer,
    schoolType: z.enum(SCHOOL_TYPES),
    languages: z.array(z.enum(TEACHING_LANGUAGES)),
    bin: z.string().nullable(),
    networkId: z.guid().nullable(),
    publicCode: z.string(),
    pupils: z.array(z.int().nullable()),
    totalPupils: z.int().nullable(),
    staff: z.int().nullable(),
  })
  .meta({ id: "School" });

const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() }).meta({ id: "Period" });
const pause = z.strictObject({ from: z.iso.date(), to: z.iso.date(), name: namesAnswer, grades: z.array(z.int()).nullable() }).meta({ id: "Break" });

export const schoolYearAnswer = z
  .strictObject({
    year: z.int(),
    starts: z.iso.date(),
    ends: z.iso.date(),
    quarters: z.array(period),
    breaks: z.array(pause),
    confirmed: z.boolean(),
    source: z.string(),
    version: z.int(),
  })
  .meta({ id: "SchoolYear" });

type Dated = Pick<ListedPlace, "id" | "kind" | "parent_id" | "code" | "name_kk" | "name_ru" | "name_en" | "valid_from" | "valid_to"> & { changed_at: Date | null };

export function asPlace(row: Dated): z.input<typeof placeAnswer> {
  return {
    id: row.id,
    kind: row.kind,
    parentId: row.parent_id,
    code: row.code,
    names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    validFrom: row.valid_from,
    validTo: row.valid_to,
    changedAt: row.changed_at?.toISOString() ?? null,
  };
}

export function asPlaceDetails(row: Dated & Contact): z.input<typeof placeDetailsAnswer> {
  return { ...asPlace(row), contact: { address: row.address, phone: row.phone, email: row.email, site: row.site } };
}

export function asSchool(school: School): z.input<typeof schoolAnswer> {
  return {
    ...asPlace({ ...school, changed_at: school.changedAt }),
    contact: school.contact,
    schoolType: school.type,
    languages: [...school.languages],
    bin: school.bin,
    networkId: school.networkId,
    publicCode: school.publicCode,
    pupils: [...school.pupils],
    totalPupils: school.totalPupils,
    staff: school.staff,
  };
}
