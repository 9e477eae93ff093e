import { z } from "zod";

export const COUNTINGS = ["humiliation", "psychological", "physical", "sexual", "threat", "pressure", "online", "outside", "againstStaff"] as const;
export type Counting = (typeof COUNTINGS)[number];

export const PLACES = ["school", "onTheWay", "home", "boarding", "online", "elsewhere"] as const;
export type IncidentPlace = (typeof PLACES)[number];

/** The first three are pupils, and one may be each in another incident of the same case. */
export const PERSON_ROLES = ["affected", "initiator", "witness", "alleged", "reporter", "helper"] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

const day = z.iso.date();
export const incidentSchema = z.object({ kind: z.string(), form: z.string(), where: z.enum(PLACES), day });
export type Incident = z.infer<typeof incidentSchema>;

/** A name as it was written; `childId` is for the record of the child, once it is linked. */
export const personSchema = z.object({
  name: z.string(),
  role: z.enum(PERSON_ROLES),
  /** Which incident of this registration, from 1; null for all of them. */
  incident: z.number().int().positive().nullable(),
  childId: z.uuid().nullable().default(null),
});
export type CasePerson = z.infer<typeof personSchema>;

/** What is sealed as one registration. */
export const registrationSchema = z.object({
  incidents: z.array(incidentSchema).min(1),
  people: z.array(personSchema),
  summary: z.string(),
  /** The call it was made from. */
  callId: z.uuid().nullable(),
});
export type Registration = z.infer<typeof registrationSchema>;
