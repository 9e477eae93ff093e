import { z } from "zod";
import { texts, textsOrNone } from "./texts.ts";

const code = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);
const count = z.number().int().nonnegative().max(1_000_000_000);

const head = { code, heading: texts, help: textsOrNone.default({ kk: "", ru: "", en: "" }), required: z.boolean().default(false) };

export const columnSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...head,
    kind: z.literal("number"),
    /** Whether the numbers of several places or rows may be added up. */
    additive: z.boolean().default(true),
    least: count.default(0),
    most: count.default(1_000_000),
    /** Above this the sender is asked whether it is right; it may be. */
    askAbove: count.nullable().default(null),
    /** The column that says how many took part: pupils and class teachers. */
    participants: z.boolean().default(false),
  }),
  z.strictObject({ ...head, kind: z.literal("text"), longest: z.number().int().min(1).max(20_000).default(2_000) }),
  z.strictObject({ ...head, kind: z.literal("yesNo") }),
  z.strictObject({ ...head, kind: z.literal("date") }),
  z.strictObject({ ...head, kind: z.literal("choice"), several: z.boolean().default(false), options: z.array(z.strictObject({ code, words: texts })).min(2).max(60) }),
  z.strictObject({ ...head, kind: z.literal("links") }),
  z.strictObject({ ...head, kind: z.literal("publications") }),
  z.strictObject({ ...head, kind: z.literal("files"), most: z.number().int().min(1).max(20).default(5) }),
]);
export type Column = z.infer<typeof columnSchema>;
export type ColumnKind = Column["kind"];
export type NumberColumn = Extract<Column, { kind: "number" }>;

/** What a number is held against; above it the sender explains, and may be right. */
export const LIMITS = ["pupils", "staff", "pupilsAndStaff"] as const;

export const checkSchema = z.strictObject({
  column: code,
  notAbove: z.union([z.enum(LIMITS), z.strictObject({ column: code })]),
  /** An explanation lets it pass, or nothing does. */
  strict: z.boolean().default(false),
});
export type Check = z.infer<typeof checkSchema>;

export const returnFormSchema = z
  .strictObject({
    /** One answer for a place, or a row for each event. */
    shape: z.enum(["one", "rows"]).default("one"),
    title: texts,
    /** How the column of places is headed in a table made of returns; "name of the school" unless the document names it. */
    placeHeading: texts.optional(),
    columns: z.array(columnSchema).min(1).max(40),
    checks: z.array(checkSchema).max(40).default([]),
  })
  .refine(({ columns }) => new Set(columns.map((column) => column.code)).size === columns.length, { error: "Two columns bear one code." })
  .refine(({ columns, checks }) => checks.every(({ column }) => columns.some((each) => each.kind === "number" && each.code === column)), {
    error: "A check names a column that is not there or holds no number.",
  });
export type ReturnForm = z.infer<typeof returnFormSchema>;

export const publicationSchema = z.strictObject({ outlet: z.string().trim().min(1).max(300), date: z.iso.date().nullable(), link: z.string().trim().max(2_000).default("") });
export type Publication = z.infer<typeof publicationSchema>;

/** What stands in one cell; null and an absent code are an empty cell, which is not zero. Files are named by their ids. */
export const valueSchema = z.union([z.null(), z.number(), z.boolean(), z.string(), z.array(z.string()), z.array(publicationSchema)]);
export type Value = z.infer<typeof valueSchema>;
export const rowSchema = z.record(code, valueSchema);
export type Row = z.infer<typeof rowSchema>;

/** The columns that can be added up, in the order in which a return keeps its numbers. */
export function additiveColumns({ columns }: ReturnForm): NumberColumn[] {
  return columns.filter((column): column is NumberColumn => column.kind === "number" && column.additive);
}
