import { z } from "zod";
import { read } from "#platform/database/door.server.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import type { TableRow } from "#platform/documents/header.ts";
import { defineLongWork, Gone } from "#platform/jobs/long-work.server.ts";
import { applyImport } from "./apply.server.ts";
import type { Mapping } from "./columns.ts";
import { dropDraft, findDraft } from "./draft.server.ts";
import { planImport, type ImportPlan } from "./plan.server.ts";
import { importResultSchema, type ImportResult } from "./result.ts";
import { shownFaults } from "./shown-faults.ts";

const FAULTS_KEPT = 200;

/** Its id is the id of the uploaded file, so that a file is imported once however often it is asked for. */
export const importSchools = defineLongWork({
  name: "places.import",
  data: z.object({}),
  result: importResultSchema,
  href: (id) => `/places/import/${id}`,
  async run({ id, scope, signal, progress, settle }) {
    const draft = await read(scope, (tx) => findDraft(tx, id));
    const file = draft && (await readTable(draft.content));
    if (!draft || !file?.ok) throw new Gone();
    await settle(async (tx) => {
      const plan = await planImport(tx, file.rows, draft.mapping);
      await applyImport(tx, plan, { id: scope.placeId, path: scope.placePath }, async (done, total) => {
        signal.throwIfAborted();
        await progress(done, total);
      });
      await dropDraft(tx, id);
      return resultOf(plan, draft, file.header);
    });
  },
});

function resultOf(plan: ImportPlan, draft: { fileName: string; mapping: Mapping }, header: TableRow): ImportResult {
  return {
    fileName: draft.fileName,
    rows: plan.rows,
    created: plan.creates.length,
    changed: plan.changes.length,
    unchanged: plan.unchanged,
    faulty: new Set(plan.faults.map((fault) => fault.line)).size,
    faultCount: plan.faults.length,
    faults: shownFaults(plan.faults, header, draft.mapping, FAULTS_KEPT),
  };
}
