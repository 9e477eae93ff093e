import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { daySchema, holidaysSchema, schoolYearSchema } from "./schema.ts";

const FOLDER = "content/places";

const names = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
const beside = z.strictObject({ code: z.string(), names, from: daySchema });

const regionsFile = z.strictObject({
  nation: beside,
  regions: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{2}$/),
      names,
      short: names,
      tile: z.tuple([z.number().int(), z.number().int()]),
      from: daySchema,
      until: daySchema.optional(),
    }),
  ),
  ceded: z.array(z.strictObject({ from: z.string(), to: z.string(), on: daySchema, reason: z.string() })),
  institutes: z.array(beside),
  networks: z.array(beside),
});
export type RegionsContent = z.infer<typeof regionsFile>;

const districtsFile = z.record(z.string(), z.array(z.strictObject({ code: z.string().regex(/^\d{2}-\d{2}$/), names })));
export type DistrictsContent = z.infer<typeof districtsFile>;

const calendarHead = z.object({ year: z.number().int(), source: z.string().min(1) });
const schoolYearsFile = z.array(calendarHead.and(schoolYearSchema));
const holidaysFile = z.array(calendarHead.and(holidaysSchema));

/** What content/places says, checked. A fault names the file. */
export async function readDirectoryContent() {
  return {
    regions: await readChecked("regions.yaml", regionsFile),
    districts: await readChecked("districts.yaml", districtsFile),
    schoolYears: await readChecked("school-years.yaml", schoolYearsFile),
    holidays: await readChecked("public-holidays.yaml", holidaysFile),
  };
}
export type DirectoryContent = Awaited<ReturnType<typeof readDirectoryContent>>;

async function readChecked<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const path = join(FOLDER, file);
  const result = schema.safeParse(parse(await readFile(path, "utf8")));
  if (!result.success) throw new Error(`${path} is not as it should be: ${z.prettifyError(result.error)}`);
  return result.data;
}
