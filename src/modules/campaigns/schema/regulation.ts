import { z } from "zod";
import { planSchema } from "./plan.ts";
import { returnFormSchema } from "./return-form.ts";
import { LINK_PLATFORMS } from "../schema.ts";
import { texts, textsOrNone } from "./texts.ts";

const none = { kk: "", ru: "", en: "" };

/** A clause as it is written: its number, the heading that may stand above it, its text, and the list that may follow. */
const clauseSchema = z.strictObject({ number: z.string().max(20).default(""), heading: texts.optional(), text: textsOrNone.default(none), items: z.array(texts).max(60).default([]) });
export type Clause = z.infer<typeof clauseSchema>;

export const SCENARIO_PARTS = ["beginning", "verse", "refrain", "culmination", "finale"] as const;

const scenarioPart = z.strictObject({
  part: z.enum(SCENARIO_PARTS),
  text: texts,
  gestures: z.array(texts).default([]),
  slogans: z.array(texts).default([]),
});

/** "#" and letters, digits or underscores, in exactly this spelling. */
export const HASHTAG = /^#[\p{L}\p{N}_]+$/u;
const hashtag = z.string().regex(HASHTAG);

export const CONTEST_STAGES = ["school", "district", "region", "nation"] as const;

const contestSchema = z.strictObject({
  nominations: z.array(z.strictObject({ code: z.string().regex(/^[a-z][a-zA-Z0-9]*$/), words: texts, about: textsOrNone.default(none), kind: z.enum(["picture", "text", "video", "file"]) })).min(1),
  ageGroups: z.array(z.strictObject({ code: z.string().regex(/^[a-z][a-zA-Z0-9]*$/), words: texts, grades: z.tuple([z.number().int(), z.number().int()]) })).min(1),
  criteria: z.array(z.strictObject({ code: z.string().regex(/^[a-z][a-zA-Z0-9]*$/), words: texts, most: z.number().int().min(1).max(100), weight: z.number().min(0.1).max(10) })).min(1),
  jurorsPerEntry: z.number().int().min(1).max(15).default(3),
  stages: z.array(z.strictObject({ kind: z.enum(CONTEST_STAGES), until: z.iso.date(), passOn: z.number().int().min(1).max(100), jury: z.boolean().optional() })).min(1),
});
export type Contest = z.infer<typeof contestSchema>;

/** Everything a version of a regulation says. Versions are never changed: the next one follows. */
export const regulationSchema = z.strictObject({
  title: texts,
  summary: textsOrNone.default(none),
  organiser: texts,
  /** The block "Approved". */
  approval: z.strictObject({ position: textsOrNone.default(none), name: z.string().default(""), date: z.iso.date().nullable().default(null), number: z.string().default("") }),
  aims: textsOrNone.default(none),
  tasks: z.array(texts).default([]),
  participants: textsOrNone.default(none),
  formats: z.array(z.strictObject({ heading: texts, items: z.array(texts).default([]) })).default([]),
  ideas: z.array(z.strictObject({ code: z.string().regex(/^[a-z][a-zA-Z0-9]*$/), title: texts, text: textsOrNone.default(none) })).default([]),
  scenario: z.array(scenarioPart).default([]),
  motto: textsOrNone.default(none),
  /** For publications, and those held up on screens. */
  hashtags: z.array(hashtag).default([]),
  screenHashtags: z.array(hashtag).default([]),
  /** Official pages to tag, each named as the document names it. */
  officialPages: z.array(z.strictObject({ platform: z.enum(LINK_PLATFORMS), name: z.string().min(1), address: z.string().default("") })).default([]),
  /** The regulation in its own words, section by section. */
  sections: z.array(z.strictObject({ number: z.string().default(""), heading: texts, clauses: z.array(clauseSchema) })).default([]),
  form: returnFormSchema.nullable().default(null),
  plan: planSchema.nullable().default(null),
  contest: contestSchema.nullable().default(null),
});
export type Regulation = z.infer<typeof regulationSchema>;
