import { z } from "zod";
import { record } from "#platform/audit/record.server.ts";
import { read } from "#platform/database/door.server.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import { defineLongWork, Gone } from "#platform/jobs/long-work.server.ts";
import { roleMay } from "#platform/access/actions.ts";
import { sendReturn } from "../../returns/send.server.ts";
import { openCampaign } from "../open.server.ts";
import { dropFile, findFile } from "./file.server.ts";
import { planImport } from "./plan.server.ts";

const TOLD_EVERY = 25;
const FAULTS_KEPT = 200;

const faultSchema = z.object({ line: z.number(), column: z.string(), cell: z.string(), value: z.string(), why: z.string() });
export const importResultSchema = z.object({ campaignId: z.string(), fileName: z.string(), lines: z.number(), sent: z.number(), blank: z.number(), faulty: z.number(), faults: z.array(faultSchema) });
export type ImportResult = z.infer<typeof importResultSchema>;

/** Its id is the id of the uploaded file, so that a file is applied once however often it is asked for. */
export const importReturns = defineLongWork({
  name: "campaigns.import",
  data: z.object({}),
  result: importResultSchema,
  href: (id) => `/work/campaigns/imports/${id}`,
  async run({ id, scope, signal, progress, settle }) {
    const file = await read(scope, (tx) => findFile(tx, id));
    const table = file && (await readTable(file.content));
    if (!file || !table?.ok || !roleMay(scope.role, "campaigns.check")) throw new Gone();
    await settle(async (tx) => {
      const { campaign, form } = await openCampaign(tx, file.campaignId);
      const plan = await planImport(tx, scope, campaign, form, table.header, table.rows);
      let sent = 0;
      for (const { placeId, send } of plan.ready.toSorted((a, b) => (a.placeId < b.placeId ? -1 : 1))) {
        signal.throwIfAborted();
        if (sent % TOLD_EVERY === 0) await progress(sent, plan.ready.length);
        const sending = await sendReturn(tx, campaign, form, { placeId, campaignId: campaign.id }, send);
        if (sending.ok) sent += 1;
      }
      await dropFile(tx, id);
      await record(tx, { placeId: scope.placeId, placePath: scope.placePath, action: "campaign.returnsImported", subjectKind: "campaign", subjectId: campaign.id, detail: { sent } });
      return { campaignId: campaign.id, fileName: file.fileName, lines: plan.lines, sent, blank: plan.blank, faulty: new Set(plan.faults.map(({ line }) => line)).size, faults: plan.faults.slice(0, FAULTS_KEPT) };
    });
  },
});
