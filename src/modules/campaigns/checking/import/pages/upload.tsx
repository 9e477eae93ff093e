import { redirect, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
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
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { headOf } from "../../../head.server.ts";
import { CampaignPage } from "../../../parts/campaign-head.tsx";
import { openCampaign } from "../../open.server.ts";
import { mappingOf } from "../columns.ts";
import { keepFile } from "../file.server.ts";
import type { Route } from "./+types/upload";

export const meta: MetaFunction = () => [{ title: titled(m.checking_import()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => ({ head: await headOf(tx, scope, (await openCampaign(tx, params.campaignId)).campaign), formId: newId() }));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign, form } = await read(scope, (tx) => openCampaign(tx, params.campaignId));
  const sent = await request.formData();
  const file = sent.get("file");
  if (!(file instanceof File) || file.size === 0) return refused({ errors: { file: m.checking_import_no_file() } });
  const content = Buffer.from(await file.arrayBuffer());
  const table = await readTable(content);
  if (!table.ok) return refused({ errors: { file: unreadableWord(table.why) } });
  const mapping = mappingOf(form, table.header.cells);
  if (!mapping.has("code")) return refused({ errors: { file: m.checking_import_no_code_column() } });
  if (![...mapping.keys()].some((field) => field.startsWith("form."))) return refused({ errors: { file: m.checking_import_no_form_column() } });
  const id = await write(scope, (tx) => once(tx, String(sent.get("form_id") ?? ""), () => keepFile(tx, { id: scope.placeId, path: scope.placePath }, campaign.id, { name: file.name, content })));
  return redirect(link(`/work/campaigns/imports/${id}`), 303);
}

export default function Upload({ loaderData, actionData }: Route.ComponentProps) {
  const { head, formId } = loaderData;
  const here = `/work/campaigns/${head.id}/check` as const;
  return (
    <CampaignPage head={head} tab="check" under={{ title: m.checking_import() }}>
      <div className="reading stack" data-gap="large">
        <Notice tone="info" title={m.checking_import_template_title()}>
          <p>{m.checking_import_template_text()}</p>
          <ButtonLink dense icon="download" download href={link(`${here}/template`)}>{m.checking_import_template()}</ButtonLink>
        </Notice>
        <Form formId={formId} errors={actionData?.errors} upload actions={<Button kind="main">{m.checking_import_further()}</Button>}>
          <FileField name="file" label={m.checking_import_file()} help={m.checking_import_file_help()} accept=".xlsx,.csv,.tsv,.txt" maxMegabytes={MOST_MEGABYTES} error={actionData?.errors["file"]} />
        </Form>
        <p className="quiet small">{m.checking_import_one_help()}</p>
      </div>
    </CampaignPage>
  );
}
