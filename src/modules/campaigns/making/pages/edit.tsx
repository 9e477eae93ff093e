import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { NextStep } from "#ui/next-step.tsx";
import { Page } from "#ui/page.tsx";
import { Steps } from "#ui/steps.tsx";
import { textIn } from "../../schema/texts.ts";
import { requireEditing, readinessOf } from "../editing.server.ts";
import { editCrumbs, editHref } from "../parts/edit-page.tsx";
import { editorSteps } from "../parts/editor-steps.tsx";
import type { Route } from "./+types/edit";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_making_edit()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const editing = await requireEditing(tx, scope, params.campaignId);
    return { campaign: editing.campaign, draft: editing.draft, ...(await readinessOf(tx, editing)) };
  });
}

export default function EditCampaign({ loaderData }: Route.ComponentProps) {
  const { campaign, draft, lacks, units, files } = loaderData;
  const missing = lacks.filter(({ must }) => must).length;
  const fresh = campaign.state === "draft";
  const ready = missing === 0 && draft.begun;
  return (
    <Page
      title={textIn(draft.regulation.title)}
      eyebrow={fresh ? m.campaigns_making_draft() : m.campaigns_making_next_version({ version: draft.version + (draft.begun ? 0 : 1) })}
      lead={fresh ? m.campaigns_making_edit_lead() : m.campaigns_making_amend_lead()}
      crumbs={editCrumbs({ id: campaign.id, title: draft.regulation.title })}
      actions={<ButtonLink icon="eye" href={`${link(`/work/campaigns/${campaign.id}/regulation`)}?version=${draft.version}`}>{m.campaigns_making_preview()}</ButtonLink>}
    >
      {ready ? (
        <NextStep title={m.campaigns_making_ready()} action={<ButtonLink kind="main" href={editHref(campaign.id, "publish")}>{m.campaigns_making_to_publish()}</ButtonLink>}>
          {campaign.state === "draft" ? m.campaigns_making_ready_text({ count: units, units: formatNumber(units) }) : m.campaigns_making_ready_amend()}
        </NextStep>
      ) : (
        draft.begun && <NextStep title={m.campaigns_making_missing({ count: missing })}>{m.campaigns_making_missing_text()}</NextStep>
      )}
      <Card title={m.campaigns_making_parts()}>
        <Steps steps={editorSteps({ campaign, regulation: draft.regulation, lacks, units, files })} />
      </Card>
      <ButtonRow>
        {fresh && <ButtonLink kind="bare" icon="trash" href={`${editHref(campaign.id, "close")}?way=discard`}>{m.campaigns_making_discard()}</ButtonLink>}
        {!fresh && draft.begun && <ButtonLink kind="bare" icon="trash" href={`${editHref(campaign.id, "close")}?way=dropChanges`}>{m.campaigns_making_drop_changes()}</ButtonLink>}
        {!fresh && <ButtonLink kind="bare" icon="archive" href={`${editHref(campaign.id, "close")}?way=archive`}>{m.campaigns_making_archive()}</ButtonLink>}
        {!fresh && <ButtonLink kind="bare" icon="cross" href={`${editHref(campaign.id, "close")}?way=cancel`}>{m.campaigns_making_cancel_campaign()}</ButtonLink>}
      </ButtonRow>
    </Page>
  );
}
