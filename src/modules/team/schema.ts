import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { SAFETY_FUNCTIONS } from "#platform/access/roles.ts";
import { isId } from "#platform/ids.ts";

/** Functions of annex 3: the head of the school leads the service, the deputy stands in. */
export const SEATS = ["head", "deputy", ...SAFETY_FUNCTIONS] as const;
export type Seat = (typeof SEATS)[number];

export type OrderMember = { seat: Seat; accountId: string | null; name: string };

/** Lists of the form stand side by side: the first function with the first account and the first name. */
export const orderForm = z
  .object({
    form_id: z.string().min(1),
    replaces: z.string().default(""),
    number: z
      .string()
      .trim()
      .min(1, { error: () => m.team_error_number() })
      .max(40, { error: () => m.team_error_number() }),
    ordered_on: z.iso.date({ error: () => m.team_error_date() }),
    boarding: z.string().optional(),
    seat: z.array(z.union([z.enum(SEATS), z.literal("")])),
    account: z.array(z.string().refine((id) => id === "" || isId(id))),
    name: z.array(z.string().trim().max(200, { error: () => m.team_error_name() })),
  })
  .transform(({ seat, account, name, boarding, ...order }) => ({
    ...order,
    boarding: boarding !== undefined,
    members: seat.flatMap((one, at) => (one !== "" && (account[at] || name[at]) ? [{ seat: one, accountId: account[at] || null, name: name[at] ?? "" }] : [])),
  }))
  .refine(({ members }) => members.some(({ seat }) => seat === "head"), { error: () => m.team_error_head(), path: ["account"] });
export type OrderForm = z.infer<typeof orderForm>;

export type DutyEntry = { fromDay: string; untilDay: string; firstId: string; secondId: string | null };

const day = z.iso.date({ error: () => m.team_error_day() });
const someone = z.string().refine(isId, { error: () => m.team_error_first() });
const MOST_WEEKS = 20;
const LONGEST_DAYS = 366;

export const dutyForm = z
  .object({ form_id: z.string().min(1), from_day: day, until_day: day, first: someone, second: z.string().refine((id) => id === "" || isId(id)).default("") })
  .refine(({ from_day, until_day }) => until_day >= from_day && Date.parse(until_day) - Date.parse(from_day) < LONGEST_DAYS * 86_400_000, { error: () => m.team_error_days(), path: ["until_day"] })
  .refine(({ first, second }) => first !== second, { error: () => m.team_error_same(), path: ["second"] });
export type DutyForm = z.infer<typeof dutyForm>;

export const turnsForm = z.object({
  form_id: z.string().min(1),
  weeks: z.coerce.number({ error: () => m.team_error_weeks() }).int().min(1, { error: () => m.team_error_weeks() }).max(MOST_WEEKS, { error: () => m.team_error_weeks() }),
  people: z.array(z.string().refine(isId)).min(1, { error: () => m.team_error_people() }),
});

export const contactForm = z.object({
  form_id: z.string().min(1),
  phone: z.string().trim().max(60, { error: () => m.team_error_contact() }).regex(/^[\d+() ,-]*$/, { error: () => m.team_error_phone() }),
  email: z.union([z.literal(""), z.email({ error: () => m.team_error_email() }).max(200)]),
  room: z.string().trim().max(80, { error: () => m.team_error_contact() }),
});
export type TeamContact = { phone: string; email: string; room: string };

const texts = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });

export const DUTY_GROUPS = ["branchHead", "serviceHead", "personnel", "legality", "member", "everybody"] as const;
export type DutyGroup = (typeof DUTY_GROUPS)[number];

export const annex2Schema = z.strictObject({
  title: texts,
  groups: z.array(z.strictObject({ key: z.enum(DUTY_GROUPS), title: texts, duties: z.array(texts).min(1) })),
});
export type Annex2 = z.infer<typeof annex2Schema>;

export const annex3Schema = z.strictObject({
  title: texts,
  aim: texts,
  leastPeople: z.int(),
  composition: z.array(
    z.strictObject({ line: z.int(), seats: z.array(z.enum(SEATS)).min(1), people: z.int().min(1), boarding: z.literal(true).optional(), text: texts }),
  ),
  principles: z.array(texts),
  responsibility: z.array(texts.extend({ number: z.int() })),
});
export type Annex3 = z.infer<typeof annex3Schema>;
