import { z } from "zod";

const names = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
const contact = {
  phones: z.array(z.string().regex(/^[\d+() -]+$/)),
  email: z.email().optional(),
  site: z.string().regex(/^[a-z0-9.-]+$/).optional(),
  address: z.string().optional(),
};

export const directorySchema = z
  .strictObject({
    /** The year in which the whole list was last checked. */
    checked: z.int(),
    harms: z.record(z.string(), names),
    helplines: z.array(z.strictObject({ name: names, ...contact, harms: z.array(z.string()).min(1) })),
    bodies: z.array(z.strictObject({ name: names, note: names.optional(), ...contact })),
    kinds: z.record(z.string(), names),
    centres: z.array(z.strictObject({ region: z.string().regex(/^\d{2}$/), kind: z.string(), name: z.string().min(1), ...contact })),
  })
  .refine(({ harms, helplines }) => helplines.every((line) => line.harms.every((harm) => harm in harms)), "a helpline names a harm that is not listed")
  .refine(({ kinds, centres }) => centres.every(({ kind }) => kind in kinds), "a centre is of a kind that is not listed");
export type Directory = z.infer<typeof directorySchema>;
export type Centre = Directory["centres"][number];
export type Helpline = Directory["helplines"][number];

export type Wanted = { region: string; harm: string; kind: string };

export const WHOLE_COUNTRY = "all";

/** Centres once a region or a kind is chosen, for the whole list is heavy on a bad network; what helps everywhere stands whatever the region. */
export function found(directory: Directory, wanted: Wanted): { helplines: Helpline[]; centres: Centre[] } {
  const everywhere = wanted.region === WHOLE_COUNTRY || (wanted.region === "" && wanted.kind !== "");
  return {
    helplines: directory.helplines.filter(({ harms }) => wanted.harm === "" || harms.includes(wanted.harm)),
    centres: directory.centres.filter(
      ({ region, kind }) => (everywhere || region === wanted.region) && (wanted.kind === "" || kind === wanted.kind),
    ),
  };
}

/** As a telephone dials it: within the country 8 stands for +7, and short numbers are what they are. */
export function dialled(phone: string): string {
  const digits = phone.replaceAll(/\D/g, "");
  return digits.length === 11 ? `+7${digits.slice(1)}` : digits;
}

export function isLongUnchecked(directory: Directory, year: number): boolean {
  return year - directory.checked > 1;
}
