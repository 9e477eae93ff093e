import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { COUNTINGS, type Counting } from "./schema.ts";

const line = z.string().min(2);
const named = z.object({ kk: line, ru: line, en: line });
const form = named.extend({ code: line, counting: z.enum(COUNTINGS) });
const contentSchema = z.object({
  counting: z.record(z.enum(COUNTINGS), named),
  kinds: z.array(z.object({ code: line, name: named, forms: z.array(form).min(1) })).min(1),
});
export type KindsOfCruelty = z.infer<typeof contentSchema>;

let kinds: KindsOfCruelty | undefined;

/** Kinds and forms of cruelty, and as what each is counted; read once. */
export function readKinds(): KindsOfCruelty {
  return (kinds ??= contentSchema.parse(parse(readFileSync("content/register/kinds.yaml", "utf8"))));
}

/** As what a form of a kind is counted; undefined for codes that are not known. */
export function countingOf(kind: string, code: string): Counting | undefined {
  return readKinds().kinds.find((one) => one.code === kind)?.forms.find((one) => one.code === code)?.counting;
}
