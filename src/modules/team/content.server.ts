import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { annex2Schema, annex3Schema, type Annex2, type Annex3 } from "./schema.ts";

let duties: Annex2 | undefined;
let service: Annex3 | undefined;

/** Who answers for what, by annex 2; read once. */
export function readAnnex2(): Annex2 {
  return (duties ??= read("content/team/annex-2.yaml", annex2Schema));
}

/** What the service is and who makes it up, by annex 3; read once. */
export function readAnnex3(): Annex3 {
  return (service ??= read("content/team/annex-3.yaml", annex3Schema));
}

function read<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readFileSync(path, "utf8")));
  if (!result.success) throw new Error(`${path} is not as it should be: ${z.prettifyError(result.error)}`);
  return result.data;
}
