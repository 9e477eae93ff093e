import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { bornByIin, isIin } from "./schema/iin.ts";

export const RELATIONS = ["mother", "father", "guardian", "trustee", "fosterParent", "relative", "other"] as const;
export type Relation = (typeof RELATIONS)[number];

export const CHILD_LANGUAGES = ["kk", "ru", "en", "other"] as const;
export type ChildLanguage = (typeof CHILD_LANGUAGES)[number];

/** How many representatives the form has room for. */
export const MOST_REPRESENTATIVES = 4;

export type Representative = {
  name: string;
  relation: Relation;
  contact: string;
  /** Why this person must not be contacted; empty when they may be. */
  doNotContact: string;
};

/** What a record says; all of it is sealed. */
export type ChildRecord = {
  familyName: string;
  givenName: string;
  patronymic: string;
  birthDate: string;
  /** Twelve digits; null when it is not known, "none" when the child has none. */
  iin: string | "none" | null;
  className: string;
  curator: string;
  boarding: boolean;
  language: ChildLanguage;
  representatives: readonly Representative[];
  otherSchools: string;
};

export type ChildVersion = { record: ChildRecord; version: number; writtenBy: string; writtenAt: Date };
/** Without a record where what is stored no longer opens. */
export type ChildLine = { id: string; record: ChildRecord | null; changedAt: Date; changedBy: string };

const word = (most: number) => z.string().trim().max(most, { error: () => m.children_error_long({ most }) }).default("");
const ticked = z.string().optional().transform((value) => value !== undefined);

const representative = z
  .object({ name: word(200), relation: z.enum(RELATIONS).catch("other"), contact: word(200), no: ticked, why: word(300) })
  .superRefine((one, check) => {
    const fault = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (one.name === "" && (one.contact || one.no || one.why)) fault("name", m.children_error_representative());
    if (one.no && one.why === "") fault("why", m.children_error_no_contact_why());
  });

export const childForm = z
  .object({
    form_id: z.string().min(1),
    base_version: z.coerce.number().int().min(0).default(0),
    familyName: word(100).refine((name) => name !== "", { error: () => m.children_error_family() }),
    givenName: word(100).refine((name) => name !== "", { error: () => m.children_error_given() }),
    patronymic: word(100),
    birthDate: z.iso.date({ error: () => m.children_error_birth() }),
    iin: word(20).transform((digits) => digits.replaceAll(/[\s-]/g, "")),
    noIin: ticked,
    className: word(20),
    curator: word(200),
    boarding: ticked,
    language: z.enum(CHILD_LANGUAGES).catch("kk"),
    representatives: z.array(representative).max(MOST_REPRESENTATIVES).default([]),
    otherSchools: word(1_000),
    notFor: z.array(z.string()).default([]),
    /** Ticked when a record alike was shown and this is another child. */
    another: ticked,
  })
  .superRefine((child, check) => {
    const fault = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (child.iin !== "" && child.noIin) fault("iin", m.children_error_iin_both());
    else if (child.iin !== "" && !isIin(child.iin)) fault("iin", m.children_error_iin());
    else if (child.iin !== "" && bornByIin(child.iin) !== child.birthDate) fault("iin", m.children_error_iin_birth());
  });
export type ChildForm = z.infer<typeof childForm>;

export function recordOf(form: ChildForm): ChildRecord {
  const { familyName, givenName, patronymic, birthDate, className, curator, boarding, language, otherSchools } = form;
  const representatives = form.representatives
    .filter(({ name }) => name !== "")
    .map(({ name, relation, contact, no, why }) => ({ name, relation, contact, doNotContact: no ? why : "" }));
  const iin = form.iin || (form.noIin ? "none" : null);
  return { familyName, givenName, patronymic, birthDate, iin, className, curator, boarding, language, representatives, otherSchools };
}

export function fullName({ familyName, givenName, patronymic }: Pick<ChildRecord, "familyName" | "givenName" | "patronymic">): string {
  return `${familyName} ${givenName} ${patronymic}`.trim();
}

/** What of the chronology is asked for; what no form of ours sends counts as everything. */
export function readChronologyFilter(params: URLSearchParams): { kind: string | null; from: string | null; to: string | null } {
  const day = (name: string) => z.iso.date().safeParse(params.get(name)).data ?? null;
  return { kind: z.enum(["record", "note", "entry"]).safeParse(params.get("kind")).data ?? null, from: day("from"), to: day("to") };
}
