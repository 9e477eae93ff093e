import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { WithAside } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { findRegulation, listVersions, versionAsked } from "../../publishing/versions.server.ts";
import { textIn } from "../../schema/texts.ts";
import { requireCampaign } from "../../visit.server.ts";
import { FormPreview } from "../parts/form-preview.tsx";
import { RegulationText } from "../parts/regulation-text.tsx";
import type { Route } from "./+types/regulation";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_tab_regulation()) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const campaign = await requireCampaign(tx, scope, params.campaignId);
    const head = await headOf(tx, scope, campaign);
    const versions = await listVersions(tx, campaign.id, head.runs);
    const version = await versionAsked(tx, campaign, request, head.runs);
    const regulation = await findRegulation(tx, campaign.id, version);
    if (!regulation) throw notFound();
    return { head, versions, version, inForce: campaign.version, regulation };
  });
}

export default function RegulationPage({ loaderData }: Route.ComponentProps) {
  const { head, versions, version, inForce, regulation } = loaderData;
  const file = (format: string) => `${link(`/work/campaigns/${head.id}/regulation/file`)}?format=${format}&version=${version}`;
  const here = link(`/work/campaigns/${head.id}/regulation`);
  const events = versions.map((one) => ({
    key: String(one.version),
    title: one.version === version ? m.campaigns_version({ version: one.version }) : <a href={`${here}?version=${one.version}`}>{m.campaigns_version({ version: one.version })}</a>,
    when: one.publishedAt ? formatDate(one.publishedAt) : m.campaigns_state_draft(),
    dateTime: one.publishedAt?.toISOString(),
    body: textIn(one.changes),
  }));
  return (
    <CampaignPage
      head={head}
      tab="regulation"
      actions={
        <ButtonRow>
          <ButtonLink icon="download" href={file("docx")} download>{m.campaigns_download_word()}</ButtonLink>
          <ButtonLink icon="download" href={file("pdf")} download>{m.campaigns_download_pdf()}</ButtonLink>
        </ButtonRow>
      }
    >
      <WithAside aside={<Card title={m.campaigns_versions()}><Timeline events={events} /></Card>}>
        {version !== inForce && <Notice tone="due" title={version > inForce ? m.campaigns_version_not_in_force() : m.campaigns_version_old()} />}
        <RegulationText regulation={regulation} />
        {regulation.form && <FormPreview form={regulation.form} />}
      </WithAside>
    </CampaignPage>
  );
}
