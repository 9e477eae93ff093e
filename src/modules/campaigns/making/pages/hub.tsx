import type { ReactNode } from "react";
import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formatDate, formatDateTime, formatSize } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Stack, WithAside } from "#ui/layout.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { regulationOf } from "../../campaign.server.ts";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { stepsOfCampaign, type StepOfCampaign } from "../../publishing/steps.server.ts";
import { textIn } from "../../schema/texts.ts";
import { requireCampaign } from "../../visit.server.ts";
import { listMaterials } from "../materials.server.ts";
import { editHref } from "../parts/edit-page.tsx";
import { InShort } from "../parts/in-short.tsx";
import { STEP_WORDS } from "../words.ts";
import type { Route } from "./+types/hub";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_title()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const campaign = await requireCampaign(tx, scope, params.campaignId);
    return {
      head: await headOf(tx, scope, campaign),
      regulation: await regulationOf(tx, campaign),
      materials: await listMaterials(tx, campaign.id),
      steps: await stepsOfCampaign(tx, campaign.id),
    };
  });
}

function bodyOf({ words, changes, dueAt }: StepOfCampaign): string {
  return [dueAt ? m.campaigns_next_by({ due: formatDateTime(dueAt) }) : "", (changes && textIn(changes)) || words].filter(Boolean).join(" ");
}

/** Without anything beside it, what is said takes the whole width. */
function Aside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return aside ? <WithAside aside={aside}>{children}</WithAside> : <Stack>{children}</Stack>;
}

export default function Hub({ loaderData }: Route.ComponentProps) {
  const { head, regulation, materials, steps } = loaderData;
  const mayEdit = head.runs && (head.state === "draft" || head.state === "published");
  const events = steps.map((step) => ({ key: step.id, title: STEP_WORDS[step.step](), when: formatDate(step.at, "medium"), dateTime: step.at.toISOString(), body: bodyOf(step) }));
  return (
    <CampaignPage
      head={head}
      tab="overview"
      actions={
        <ButtonRow>
          {head.isPublic && head.state !== "draft" && <ButtonLink icon="globe" href={link(`/campaigns/${head.slug}`)}>{m.campaigns_public_page()}</ButtonLink>}
          {head.runs && head.state === "archived" && <ButtonLink href={`${editHref(head.id, "close")}?way=reopen`}>{m.campaigns_making_reopen()}</ButtonLink>}
          {mayEdit && <ButtonLink icon="pencil" href={editHref(head.id)}>{m.campaigns_making_edit()}</ButtonLink>}
        </ButtonRow>
      }
    >
      <Aside aside={steps.length > 0 && <Card title={m.campaigns_history()}><Timeline events={events} /></Card>}>
        <Card title={m.campaigns_in_short()}>
          <InShort regulation={regulation} />
        </Card>
        {materials.length > 0 && (
          <Card title={m.campaigns_materials()}>
            <Facts stacked facts={materials.map(({ id, name, size, about }) => ({ label: textIn(about) || formatSize(size), value: <a href={link(`/work/campaigns/${head.id}/materials/${id}`)}>{name}</a> }))} />
          </Card>
        )}
      </Aside>
    </CampaignPage>
  );
}
