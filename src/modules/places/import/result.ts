import { z } from "zod";
import { IMPORT_FIELDS } from "./columns.ts";
import { FAULT_KINDS } from "./parse-row.ts";

const count = z.int().min(0);

/** What came of an import, for whoever started it: the directory of schools is public, and so is all of this. */
export const importResultSchema = z.object({
  fileName: z.string(),
  rows: count,
  created: count,
  changed: count,
  unchanged: count,
  faulty: count,
  faultCount: count,
  faults: z.array(z.object({ line: count, column: z.string(), cell: z.string(), field: z.enum(IMPORT_FIELDS), kind: z.enum(FAULT_KINDS), value: z.string() })),
});

export type ImportResult = z.infer<typeof importResultSchema>;
