import type { PersonScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { fieldErrors, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { m } from "#paraglide/messages.js";
import { fileFaultInWords } from "../returns/fault-words.ts";
import type { SentForm } from "../returns/sent-form.server.ts";
import { enterMeasure } from "./commands.server.ts";
import { filesOfCopy, keepFiles, storeFiles } from "./measure-files.server.ts";
import { MOST_MEASURE_FILES } from "./most.ts";
import { measureForm } from "./schema.ts";

type At = { campaignId: string; measure: number; place: { id: string; path: string }; accountId: string };

/** Keeps what a place entered for a measure. Files are taken also when the rest of the form comes back: nobody chooses one twice. */
export async function saveMeasure(scope: PersonScope, at: At, { values, files, refused }: SentForm): Promise<{ values: FormValues; errors: FormErrors } | undefined> {
  const parsed = measureForm.safeParse(values);
  const errors: FormErrors = parsed.success ? {} : fieldErrors(parsed.error);
  const [wrong] = refused;
  if (wrong) errors["files"] = fileFaultInWords(wrong.why, wrong.name);
  const kept = parsed.success ? parsed.data.kept : [values["kept"] ?? []].flat();
  const formId = String(values["form_id"] ?? "");
  const fits = await write(scope, async (tx) => {
    const there = (await filesOfCopy(tx, { campaignId: at.campaignId, placeId: at.place.id })).filter(({ measure, id }) => measure === at.measure && kept.includes(id));
    if (there.length + files.length > MOST_MEASURE_FILES) return false;
    if (!parsed.success || wrong) return (await once(tx, `${formId}-files`, () => storeFiles(tx, at, files)), true);
    const { form_id, kept: ticked, ...entered } = parsed.data;
    return once(tx, form_id, async () => {
      await keepFiles(tx, at, ticked);
      await storeFiles(tx, at, files);
      await enterMeasure(tx, at, entered);
      return true;
    });
  });
  if (!fits) errors["files"] = m.campaigns_plan_error_files({ most: MOST_MEASURE_FILES });
  return Object.keys(errors).length > 0 ? { values, errors } : undefined;
}
