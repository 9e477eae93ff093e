import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId, newId } from "#platform/ids.ts";
import { ACCEPTED } from "#platform/vault/file-names.ts";
import { refusalInWords } from "#platform/vault/file-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form } from "#ui/form.tsx";
import { Page } from "#ui/page.tsx";
import { TrilingualField } from "#ui/trilingual-field.tsx";
import { requireEditing } from "../editing.server.ts";
import { addMaterials, changeMaterial, listMaterials, MOST_MATERIALS, receiveMaterials } from "../materials.server.ts";
import { editCrumbs } from "../parts/edit-page.tsx";
import { MaterialList } from "../parts/material-list.tsx";
import type { Route } from "./+types/materials";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_making_materials()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign, draft } = await requireEditing(tx, scope, params.campaignId);
    return { edited: { id: campaign.id, title: draft.regulation.title }, materials: await listMaterials(tx, campaign.id), formId: newId() };
  });
}

const CHANGES = ["show", "hide", "remove"] as const;

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign } = await read(scope, (tx) => requireEditing(tx, scope, params.campaignId));
  const { fields, files, refused: bad } = await receiveMaterials(request);
  const formId = fields.get("form_id") ?? "";
  const back = link(`/work/campaigns/${campaign.id}/materials`);
  const [asked, fileId] = (fields.get("intent") ?? "").split(":");
  const change = CHANGES.find((one) => one === asked);
  if (change && isId(fileId)) {
    await onceUnlessRefused(scope, formId, async (tx) => {
      await changeMaterial(tx, campaign, fileId, change);
      return { ok: true };
    });
    throw redirectWithFlash(back, m.campaigns_making_saved());
  }
  const errors = bad.map(({ name, why }) => refusalInWords(why, name));
  if (files.length === 0 && errors.length === 0) errors.push(m.vault_file_none());
  if (errors.length > 0) return refused({ errors });
  const about = { kk: fields.get("about.kk")?.trim() ?? "", ru: fields.get("about.ru")?.trim() ?? "", en: fields.get("about.en")?.trim() ?? "" };
  const added = await onceUnlessRefused(scope, formId, (tx) => addMaterials(tx, campaign, files, about));
  if (!added.ok) return refused({ errors: [m.campaigns_making_error_materials({ most: MOST_MATERIALS })] });
  throw redirectWithFlash(back, m.campaigns_making_materials_added());
}

export default function Materials({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, materials, formId } = loaderData;
  return (
    <Page title={m.campaigns_making_materials()} lead={m.campaigns_making_materials_lead()} crumbs={editCrumbs(edited, m.campaigns_making_materials())}>
      <Card title={m.campaigns_making_materials_there()}>
        <MaterialList campaignId={edited.id} materials={materials} formId={formId} />
      </Card>
      <Card title={m.campaigns_making_materials_add()}>
        <Form formId={formId} upload actions={<Button kind="main" icon="upload">{m.campaigns_making_materials_add()}</Button>}>
          <FileField name="files" label={m.campaigns_making_files()} help={m.campaigns_making_files_help()} error={actionData?.errors} accept={ACCEPTED} maxMegabytes={25} multiple />
          <TrilingualField name="about" label={m.campaigns_making_about_files()} help={m.campaigns_making_about_files_help()} optional />
        </Form>
      </Card>
    </Page>
  );
}
