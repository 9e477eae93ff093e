import { redirect, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import { notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { requirePerson, type RequestContext } from "#platform/http/context.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId, newId } from "#platform/ids.ts";
import { looksAgainAfter } from "#platform/jobs/long-work.ts";
import { findLongWork, startLongWork } from "#platform/jobs/long-work.server.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Numbers } from "#ui/numbers.tsx";
import { headOf } from "../../../head.server.ts";
import { CampaignPage } from "../../../parts/campaign-head.tsx";
import { openCampaign } from "../../open.server.ts";
import { dropFile, findFile } from "../file.server.ts";
import { Faults } from "../parts/faults.tsx";
import { UnderWay } from "../parts/under-way.tsx";
import { planImport } from "../plan.server.ts";
import { importReturns } from "../work.server.ts";
import type { Route } from "./+types/import";

const FAULTS_SHOWN = 200;

export const meta: MetaFunction = () => [{ title: titled(m.checking_import()) }];

async function open(context: RequestContext, importId: string | undefined) {
  const scope = requirePerson(context);
  if (!isId(importId)) throw notFound();
  const { work, file } = await read(scope, async (tx) => ({ work: await findLongWork(tx, importReturns, importId), file: await findFile(tx, importId) }));
  const campaignId = file?.campaignId ?? work?.result?.campaignId;
  if (!campaignId) throw notFound();
  return { scope, id: importId, work, file, campaignId };
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const { scope, id, work, file, campaignId } = await open(context, params.importId);
  const { head, campaign, form } = await read(scope, async (tx) => {
    const opened = await openCampaign(tx, campaignId);
    return { ...opened, head: await headOf(tx, scope, opened.campaign) };
  });
  const common = { head, id, formId: newId() };
  if (work) return { ...common, work, seconds: looksAgainAfter(work, now()), outlook: null };
  const table = file && (await readTable(file.content));
  if (!file || !table?.ok) throw notFound();
  const plan = await read(scope, (tx) => planImport(tx, scope, campaign, form, table.header, table.rows));
  const outlook = { fileName: file.fileName, lines: plan.lines, ready: plan.ready.length, blank: plan.blank, faulty: new Set(plan.faults.map(({ line }) => line)).size, faults: plan.faults.slice(0, FAULTS_SHOWN), faultCount: plan.faults.length };
  return { ...common, work: null, seconds: null, outlook };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { scope, id, work, file, campaignId } = await open(context, params.importId);
  const here = link(`/work/campaigns/imports/${id}`);
  if (work || !file) return redirect(here, 303);
  if ((await request.formData()).get("intent") === "cancel") {
    await write(scope, (tx) => dropFile(tx, id));
    return redirectWithFlash(link(`/work/campaigns/${campaignId}/check/import`), m.checking_import_cancelled());
  }
  await write(scope, (tx) => startLongWork(tx, scope, importReturns, {}, { id }));
  return redirect(here, 303);
}

export default function Import({ loaderData }: Route.ComponentProps) {
  const { head, id, formId, work, seconds, outlook } = loaderData;
  const here = link(`/work/campaigns/imports/${id}`);
  const check = `/work/campaigns/${head.id}/check` as const;
  return (
    <CampaignPage head={head} tab="check" under={{ title: m.checking_import() }}>
      {work && <UnderWay work={work} seconds={seconds} here={here} back={link(`${check}?show=check`)} again={link(`${check}/import`)} />}
      {outlook && (
        <>
          <Numbers
            items={[
              { value: formatNumber(outlook.lines), label: m.checking_import_lines() },
              { value: formatNumber(outlook.ready), label: m.checking_import_ready() },
              { value: formatNumber(outlook.blank), label: m.checking_import_blank() },
              { value: formatNumber(outlook.faulty), label: m.checking_import_faulty() },
            ]}
          />
          <Faults faults={outlook.faults} all={outlook.faultCount} />
          {outlook.ready === 0 && <Notice tone="info" title={m.checking_import_nothing()} />}
          <Form
            action={here}
            formId={formId}
            actions={
              <>
                {outlook.ready > 0 && <Button kind="main" name="intent" value="apply">{m.checking_import_apply({ count: formatNumber(outlook.ready) })}</Button>}
                <ButtonRow><ButtonLink href={link(`${check}/import`)}>{m.checking_import_other_file()}</ButtonLink></ButtonRow>
                <Button kind="bare" name="intent" value="cancel">{m.checking_cancel()}</Button>
              </>
            }
          />
        </>
      )}
    </CampaignPage>
  );
}
