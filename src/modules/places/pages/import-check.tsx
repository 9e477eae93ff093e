import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson, type RequestContext } from "#platform/http/context.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId, newId } from "#platform/ids.ts";
import { Page } from "#ui/page.tsx";
import { applyImport } from "../import/apply.server.ts";
import { IMPORT_FIELDS, NEEDED_FIELDS, type Mapping } from "../import/columns.ts";
import { dropDraft, findDraft, saveMapping } from "../import/draft.server.ts";
import { planImport } from "../import/plan.server.ts";
import { readRows } from "../import/read-file.server.ts";
import { ImportColumns } from "../parts/import-columns.tsx";
import { ImportOutlook } from "../parts/import-outlook.tsx";
import { ImportSteps } from "../parts/import-steps.tsx";

const FAULTS_SHOWN = 200;
const SAMPLES = 3;

async function open(context: RequestContext, importId: string | undefined) {
  const scope = requirePerson(context);
  const draft = isId(importId) ? await read(scope, (tx) => findDraft(tx, importId)) : undefined;
  if (!draft) throw notFound();
  const file = await readRows(draft.content);
  if (!file.ok) throw notFound();
  return { scope, draft, file };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { scope, draft, file } = await open(context, params["importId"]);
  const checking = new URL(request.url).searchParams.get("step") === "check";
  const plan = checking ? await read(scope, (tx) => planImport(tx, file.rows, draft.mapping)) : null;
  const column = (line: { field: keyof Mapping }) => file.header.cells[draft.mapping[line.field] ?? -1] ?? "";
  return {
    id: draft.id,
    fileName: draft.fileName,
    formId: newId(),
    mapping: draft.mapping,
    columns: file.header.cells.map((header, index) => ({
      header,
      samples: file.rows.slice(0, SAMPLES).map((row) => row.cells[index] ?? "").filter((cell) => cell !== ""),
    })),
    outlook: plan && {
      rows: plan.rows,
      creates: plan.creates.length,
      changes: plan.changes.length,
      unchanged: plan.unchanged,
      faulty: new Set(plan.faults.map((fault) => fault.line)).size,
      faults: plan.faults.slice(0, FAULTS_SHOWN).map((fault) => ({ ...fault, column: column(fault) })),
      faultCount: plan.faults.length,
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { scope, draft, file } = await open(context, params["importId"]);
  const form = await request.formData();
  const formId = String(form.get("form_id") ?? "");
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
    default: {
      const done = await write(scope, (tx) =>
        once(tx, formId, async () => {
          const plan = await planImport(tx, file.rows, draft.mapping);
          await dropDraft(tx, draft.id);
          await applyImport(tx, plan, { id: scope.placeId, path: scope.placePath });
          return { created: plan.creates.length, changed: plan.changes.length };
        }),
      );
      return redirectWithFlash(
        link("/places/schools"),
        m.places_import_done({ created: formatNumber(done.created), changed: formatNumber(done.changed) }),
      );
    }
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
  const { id, fileName, formId, mapping, columns, outlook } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = link(`/places/import/${id}`);
  return (
    <Page title={m.places_import()} crumbs={[{ label: m.places_title(), href: link("/places") }, { label: m.places_import(), href: link("/places/import") }, { label: fileName }]}>
      <ImportSteps now={outlook ? "check" : "columns"} />
      {outlook ? (
        <ImportOutlook outlook={outlook} here={here} formId={formId} />
      ) : (
        <ImportColumns columns={columns} mapping={answer?.mapping ?? mapping} error={answer?.error} here={here} formId={formId} />
      )}
    </Page>
  );
}
