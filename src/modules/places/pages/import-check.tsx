import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson, type RequestContext } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId, newId } from "#platform/ids.ts";
import { looksAgainAfter } from "#platform/jobs/long-work.ts";
import { findLongWork, startLongWork } from "#platform/jobs/long-work.server.ts";
import { Page } from "#ui/page.tsx";
import { IMPORT_FIELDS, NEEDED_FIELDS, type Mapping } from "../import/columns.ts";
import { dropDraft, findDraft, saveMapping } from "../import/draft.server.ts";
import { importSchools } from "../import/import-work.server.ts";
import { planImport, type ImportPlan } from "../import/plan.server.ts";
import { shownChanges, type ShownChange } from "../import/shown-changes.ts";
import { shownFaults, type ShownFault } from "../import/shown-faults.ts";
import { ImportColumns } from "../parts/import-columns.tsx";
import { ImportOutlook } from "../parts/import-outlook.tsx";
import { ImportSteps } from "../parts/import-steps.tsx";
import { ImportWork } from "../parts/import-work.tsx";
import { subtree } from "../queries/tree.server.ts";

const FAULTS_SHOWN = 200;
const SCHOOLS_SHOWN = 50;
const SAMPLES = 3;

async function open(context: RequestContext, importId: string | undefined) {
  const scope = requirePerson(context);
  if (!isId(importId)) throw notFound();
  const found = await read(scope, async (tx) => ({ work: await findLongWork(tx, importSchools, importId), draft: await findDraft(tx, importId) }));
  if (found.work) return { scope, work: found.work, fileName: found.work.result?.fileName ?? found.draft?.fileName };
  const file = found.draft && (await readTable(found.draft.content));
  if (!found.draft || !file?.ok) throw notFound();
  return { scope, draft: found.draft, file, fileName: found.draft.fileName };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { scope, work, draft, file, fileName } = await open(context, params["importId"]);
  const formId = newId();
  if (work) return { id: work.id, fileName, formId, step: { now: "work" as const, work, seconds: looksAgainAfter(work, now()) } };
  const columns = file.header.cells.map((header, index) => ({
    header,
    samples: file.rows.slice(0, SAMPLES).map((row) => row.cells[index] ?? "").filter((cell) => cell !== ""),
  }));
  const common = { id: draft.id, fileName, formId };
  if (new URL(request.url).searchParams.get("step") !== "check") return { ...common, step: { now: "columns" as const, columns, mapping: draft.mapping } };
  const { plan, networks } = await read(scope, async (tx) => ({
    plan: await planImport(tx, file.rows, draft.mapping),
    networks: new Map((await subtree(tx, "/kz/", { kinds: ["network"] })).map((network) => [network.id, nameOf(network)])),
  }));
  const faults = shownFaults(plan.faults, file.header, draft.mapping, FAULTS_SHOWN);
  return { ...common, step: { now: "check" as const, outlook: outlookOf(plan, faults, shownChanges(plan.changes, networks, SCHOOLS_SHOWN)) } };
}

function outlookOf(plan: ImportPlan, faults: ShownFault[], changed: ShownChange[]) {
  return {
    rows: plan.rows,
    creates: plan.creates.length,
    changes: plan.changes.length,
    changed,
    unchanged: plan.unchanged,
    faulty: new Set(plan.faults.map((fault) => fault.line)).size,
    faults,
    faultCount: plan.faults.length,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { scope, work, draft, file } = await open(context, params["importId"]);
  if (work) return redirect(link(`/places/import/${work.id}`), 303);
  const form = await request.formData();
  switch (form.get("intent")) {
    case "cancel":
      await write(scope, (tx) => dropDraft(tx, draft.id));
      return redirectWithFlash(link("/places/import"), m.places_import_cancelled());
    case "map": {
      const mapping = readMapping(form, file.header.cells.length);
      if (NEEDED_FIELDS.some((field) => mapping[field] === undefined)) return refused({ mapping, error: m.places_import_needs_code() });
      await write(scope, (tx) => saveMapping(tx, draft.id, mapping));
      return redirect(`${link(`/places/import/${draft.id}`)}?step=check`, 303);
    }
    default:
      await write(scope, (tx) => startLongWork(tx, scope, importSchools, {}, { id: draft.id }));
      return redirect(link(`/places/import/${draft.id}`), 303);
  }
}

/** Each column of the form names a field; of two columns naming one, the first holds. */
function readMapping(form: FormData, columns: number): Mapping {
  const mapping: Mapping = {};
  for (let column = 0; column < columns; column += 1) {
    const field = IMPORT_FIELDS.find((each) => each === form.get(`column.${column}`));
    if (field) mapping[field] ??= column;
  }
  return mapping;
}

export const meta: MetaFunction = () => [{ title: titled(m.places_import()) }];

export default function ImportCheck() {
  const { id, fileName, formId, step } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = link(`/places/import/${id}`);
  return (
    <Page title={m.places_import()} crumbs={[{ label: m.places_title(), href: link("/places") }, { label: m.places_import(), href: link("/places/import") }, { label: fileName ?? m.places_import_step_work() }]}>
      <ImportSteps now={step.now === "work" && step.work.state === "done" ? "done" : step.now} />
      {step.now === "work" && <ImportWork {...step} here={here} />}
      {step.now === "check" && <ImportOutlook outlook={step.outlook} here={here} formId={formId} />}
      {step.now === "columns" && <ImportColumns columns={step.columns} mapping={answer?.mapping ?? step.mapping} error={answer?.error} here={here} formId={formId} />}
    </Page>
  );
}
