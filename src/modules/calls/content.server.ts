import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { staffWordsOf, type StaffWords } from "./rules/conflict.ts";
import { directorySchema, type Directory } from "./rules/places-of-help.ts";
import { patternsOf, type DangerPattern } from "./rules/urgency.ts";

const line = z.string().min(2);
const urgentWords = z.record(z.string(), z.array(line).min(1));
const staffWords = z.object({ words: z.array(line), patronymics: z.array(line) });

let danger: readonly DangerPattern[] | undefined;
let staff: StaffWords | undefined;
let directory: Directory | undefined;

/** The words that say present danger, ready to be looked for; read once. */
export function readUrgentWords(): readonly DangerPattern[] {
  return (danger ??= patternsOf(read("content/calls/urgent-words.yaml", urgentWords)));
}

/** What those who work at a school are called; read once. */
export function readStaffWords(): StaffWords {
  return (staff ??= staffWordsOf(read("content/calls/staff-words.yaml", staffWords)));
}

/** Who helps and where, by annex 10; read once. */
export function readPlacesOfHelp(): Directory {
  return (directory ??= read("content/calls/places-of-help.yaml", directorySchema));
}

function read<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readFileSync(path, "utf8")));
  if (!result.success) throw new Error(`${path} is not as it should be: ${z.prettifyError(result.error)}`);
  return result.data;
}
