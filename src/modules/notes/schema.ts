import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { isId } from "#platform/ids.ts";

const version = z.coerce.number().int().min(0).default(0);
const people = z.array(z.string().refine(isId)).default([]);

export const noteForm = z.object({
  form_id: z.string().min(1),
  title: z
    .string()
    .trim()
    .min(1, { error: () => m.notes_error_title() })
    .max(200, { error: () => m.notes_error_title_long() }),
  about: z.string().trim().max(300, { error: () => m.notes_error_about_long() }),
  text: z
    .string()
    .trim()
    .min(1, { error: () => m.notes_error_text() })
    .max(20_000, { error: () => m.notes_error_text_long() }),
  base_version: version,
  readers: people,
});
export type NoteForm = z.infer<typeof noteForm>;

export const peopleForm = z.object({
  form_id: z.string().min(1),
  people: people.refine((ids) => ids.length > 0, { error: () => m.notes_error_nobody_chosen() }),
});

/** Excluding cannot be taken back, so it is asked once more. */
export const excludeForm = peopleForm.extend({ sure: z.string().optional() });

/** What a note says; all of it is sealed. */
export type NoteText = { title: string; about: string; text: string };
export type NoteVersion = NoteText & { version: number; writtenBy: string; writtenAt: Date };
/** Without a title where what is stored no longer opens. */
export type NoteLine = { id: string; title: string | null; about: string; changedAt: Date; changedBy: string; version: number };
