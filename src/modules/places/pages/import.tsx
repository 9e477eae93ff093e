import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { write } from "#platform/database/door.server.ts";
import { MOST_MEGABYTES } from "#platform/documents/read-limits.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import { unreadableWord } from "#platform/documents/read-words.ts";
import { once } from "#platform/forms/once.server.ts";
import { refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FileField } from "#ui/file-field.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { guessMapping } from "../import/columns.ts";
import { keepDraft } from "../import/draft.server.ts";
import { ImportSteps } from "../parts/import-steps.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  requirePerson(context);
  return { formId: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const form = await request.formData();
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return refused({ errors: { file: m.places_import_no_file() } });
  const content = Buffer.from(await file.arrayBuffer());
  const read = await readTable(content);
  if (!read.ok) return refused({ errors: { file: unreadableWord(read.why) } });
  const id = await write(scope, (tx) =>
    once(tx, String(form.get("form_id") ?? ""), () =>
      keepDraft(tx, { id: scope.placeId, path: scope.placePath }, { name: file.name, content }, guessMapping(read.header.cells)),
    ),
  );
  return redirect(link(`/places/import/${id}`), 303);
}

export const meta: MetaFunction = () => [{ title: titled(m.places_import()) }];

export default function Import() {
  const { formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <FormPage
      title={m.places_import()}
      lead={m.places_import_lead()}
      crumbs={[{ label: m.places_title(), href: link("/places") }, { label: m.places_import() }]}
      before={<ImportSteps now="file" />}
      formId={formId}
      errors={answer?.errors}
      upload
      actions={<Button type="submit" kind="main">{m.places_import_further()}</Button>}
    >
      <FileField name="file" label={m.places_import_file()} help={m.places_import_file_help()} accept=".xlsx,.csv,.tsv,.txt" maxMegabytes={MOST_MEGABYTES} error={answer?.errors["file"]} />
      <Notice tone="info" title={m.places_import_example()}>
        <p>{m.places_import_example_text()}</p>
        <ButtonLink dense icon="download" download href={`${link("/places/schools/export")}?format=table`}>{m.places_export_excel()}</ButtonLink>
      </Notice>
    </FormPage>
  );
}
