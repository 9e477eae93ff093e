import { z } from "zod";
import { read } from "#platform/database/door.server.ts";
import { defineLongWork, Gone } from "#platform/jobs/long-work.server.ts";
import { applyImport } from "./apply.server.ts";
import { dropDraft, findDraft } from "./draft.server.ts";
import { planImport, type ImportPlan } from "./plan.server.ts";
import { readRows } from "./read-file.server.ts";
import { importResultSchema, type ImportResult } from "./result.ts";

const FAULTS_KEPT = 200;

/** Its id is the id of the uploaded file, so that a file is imported once however often it is asked for. */
export const importSchools = defineLongWork({
  name: "places.import",
  data: z.object({}),
  result: importResultSchema,
  href: (id) => `/places/import/${id}`,
  async run({ id, scope, signal, progress, settle }) {
    const draft = await read(scope, (tx) => findDraft(tx, id));
    const file = draft && (await readRows(draft.content));
    if (!draft || !file?.ok) throw new Gone();
    await settle(async (tx) => {
      const plan = await planImport(tx, file.rows, draft.mapping);
      await applyImport(tx, plan, { id: scope.placeId, path: scope.placePath }, async (done, total) => {
        signal.throwIfAborted();
        await progress(done, total);
      });
      await dropDraft(tx, id);
      return resultOf(plan, draft.fileName, (field) => file.header.cells[draft.mapping[field] ?? -1] ?? "");
    });
  },
});

function resultOf(plan: ImportPlan, fileName: string, columnOf: (field: ImportPlan["faults"][number]["field"]) => string): ImportResult {
  return {
    fileName,
    rows: plan.rows,
    created: plan.creates.length,
    changed: plan.changes.length,
    unchanged: plan.unchanged,
    faulty: new Set(plan.faults.map((fault) => fault.line)).size,
    faultCount: plan.faults.length,
    faults: plan.faults.slice(0, FAULTS_KEPT).map((fault) => ({ ...fault, column: columnOf(fault.field) })),
  };
}
