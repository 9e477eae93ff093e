import { z } from "zod";
import { PERSON_ROLES, PLACES, type Registration } from "#modules/register/schema.ts";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { CHANNELS } from "./schema.ts";

export const INCIDENT_ROWS = [1, 2, 3] as const;
export const PERSON_ROWS = [1, 2, 3, 4, 5, 6] as const;

const text = (most: number) => z.string().trim().max(most, { error: () => m.calls_error_text_long() }).default("");
const orEmpty = <T extends readonly [string, ...string[]]>(values: T) => z.enum(["", ...values]).catch("");

const incidentFields = (n: number) => ({ [`kind_${n}`]: text(60), [`where_${n}`]: orEmpty(PLACES), [`day_${n}`]: text(10) });
const personFields = (n: number) => ({ [`name_${n}`]: text(200), [`role_${n}`]: orEmpty(PERSON_ROLES), [`in_${n}`]: text(2) });

const rows: Record<string, z.ZodType<string>> = Object.assign({}, ...INCIDENT_ROWS.map(incidentFields), ...PERSON_ROWS.map(personFields));

const fields = z.object({
  form_id: z.string().min(1),
  case_id: z.union([z.literal(""), z.uuid()]).catch(""),
  responsible: z.uuid({ error: () => m.calls_error_responsible() }),
  urgent: z.literal("yes").optional().catch(undefined),
  channel: z.enum(CHANNELS).catch("noticed"),
  summary: text(5000),
  ...rows,
});

/** Rows left empty are left out; one that is begun must be whole. */
export const registerForm = fields.transform((value, context) => {
  const said = value as typeof value & Record<string, string>;
  const fault = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  const today = dayOf(now());
  const incidents = INCIDENT_ROWS.flatMap((n) => {
    const [chosen = "", where = "", day = ""] = [said[`kind_${n}`], said[`where_${n}`], said[`day_${n}`]];
    if (!chosen && !where && !day && n > 1) return [];
    const [kind = "", form = ""] = chosen.split(".");
    if (!form) fault(`kind_${n}`, m.calls_error_kind());
    if (!where) fault(`where_${n}`, m.calls_error_where());
    if (!z.iso.date().safeParse(day).success || day > today) fault(`day_${n}`, m.calls_error_day());
    return [{ kind, form, where, day }];
  });
  const people = PERSON_ROWS.flatMap((n) => {
    const [name = "", role = "", place = ""] = [said[`name_${n}`], said[`role_${n}`], said[`in_${n}`]];
    if (!name && !role) return [];
    if (!name) fault(`name_${n}`, m.calls_error_name());
    if (!role) fault(`role_${n}`, m.calls_error_role());
    const incident = Number(place);
    return [{ name, role, incident: incident >= 1 && incident <= incidents.length ? incident : null, childId: null }];
  });
  const { form_id, case_id, responsible, urgent, channel, summary } = value;
  return { form_id, caseId: case_id || null, responsible, urgent: urgent === "yes", channel, registration: { incidents, people, summary } as Omit<Registration, "callId"> };
});
