import { m } from "#paraglide/messages.js";
import { notFound } from "#platform/http/answers.ts";
import { originContext } from "#platform/http/context.ts";
import { WIDE } from "#platform/http/wide.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { textIn } from "../../schema/texts.ts";
import { KIND_WORDS } from "../../words.ts";
import { heldInWords } from "../held.ts";
import { PHASE_WORDS } from "../open-words.ts";
import { Aims, Ideas, Materials, Scenario } from "../parts/content.tsx";
import { HowToJoin } from "../parts/how-to-join.tsx";
import { Measures } from "../parts/measures.tsx";
import { TakingPart } from "../parts/taking-part.tsx";
import { WallLinks } from "../parts/wall-links.tsx";
import { Written } from "../parts/written.tsx";
import { aroundCampaign, findPublicCampaign, type PublicCampaign } from "../queries.server.ts";
import type { Phase } from "../rules.ts";
import { countsOf, phaseNow } from "../shown.ts";
import type { Route } from "./+types/campaign";

const ON_PAGE = 12;
const TONES = { running: "well", coming: "sky", past: "quiet", cancelled: "urgent" } as const;

export const handle = WIDE;

export async function loader({ params, context }: Route.LoaderArgs) {
  const [campaign, around] = await Promise.all([findPublicCampaign(params.slug), aroundCampaign(params.slug, ON_PAGE)]);
  if (!campaign || !around) throw notFound();
  const { materials, wall, onWall } = around;
  return { campaign, materials, wall, onWall, counts: countsOf(around.tally), phase: phaseNow(campaign), origin: context.get(originContext) };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { campaign, origin } = loaderData;
  const title = textIn(campaign.regulation.title);
  const page = `${origin}${link(`/campaigns/${campaign.slug}`)}`;
  return [
    { title: titled(title) },
    { name: "description", content: `${KIND_WORDS[campaign.kind]()}. ${heldInWords(campaign)}` },
    { property: "og:type", content: "website" },
    { property: "og:title", content: title },
    { property: "og:description", content: `${KIND_WORDS[campaign.kind]()}, ${heldInWords(campaign)}` },
    { property: "og:url", content: page },
    { property: "og:image", content: `${page}/card.png` },
    { property: "og:image:width", content: "1200" },
    { property: "og:image:height", content: "630" },
  ];
}

export default function Campaign({ loaderData: { campaign, materials, wall, onWall, counts, phase } }: Route.ComponentProps) {
  const { regulation, slug } = campaign;
  const { summary, title } = regulation;
  return (
    <Page
      crumbs={[{ label: m.campaigns_public_title(), href: link("/campaigns") }, { label: textIn(title) }]}
      eyebrow={KIND_WORDS[campaign.kind]()}
      title={<Written text={title} />}
      lead={summary.kk ? <Written text={summary} /> : undefined}
      badges={<Badge tone={TONES[phase]}>{PHASE_WORDS[phase]()}</Badge>}
    >
      {phase === "cancelled" ? (
        <Notice tone="due" title={m.campaigns_public_phase_cancelled()}>{m.campaigns_public_cancelled_why({ why: campaign.cancelledBecause })}</Notice>
      ) : (
        <>
          <AtAGlance campaign={campaign} phase={phase} />
          {phase !== "coming" && <TakingPart counts={counts} reporting={campaign.reporting} closed={campaign.state === "archived"} />}
          <HowToJoin regulation={regulation} dueAt={campaign.dueAt} open={phase !== "past"} />
          <Ideas ideas={regulation.ideas} />
          <Scenario scenario={regulation.scenario} />
          <Measures plan={regulation.plan} />
          <Materials slug={slug} materials={materials} />
          {onWall > 0 && (
            <Card title={m.campaigns_public_wall()} id="wall">
              <p className="small quiet">{m.campaigns_public_wall_help()}</p>
              <WallLinks links={wall} />
              {onWall > 0 && <p><a href={link(`/campaigns/${slug}/wall`)}>{m.campaigns_public_wall_all({ count: onWall })}</a></p>}
            </Card>
          )}
          <Aims aims={regulation.aims} tasks={regulation.tasks} />
        </>
      )}
    </Page>
  );
}

function AtAGlance({ campaign, phase }: { campaign: PublicCampaign; phase: Phase }) {
  const { regulation, slug, dueAt } = campaign;
  return (
    <Card>
      <Facts
        facts={[
          { label: m.campaigns_public_when(), value: <b>{heldInWords(campaign)}</b> },
          regulation.participants.kk !== "" && { label: m.campaigns_public_who(), value: <Written text={regulation.participants} /> },
          { label: m.campaigns_public_organiser(), value: <Written text={regulation.organiser} /> },
          dueAt !== null && { label: m.campaigns_public_due(), value: formatDateTime(dueAt) },
        ]}
      />
      <div className="button-row">
        {phase !== "past" && <ButtonLink icon="calendar" href={link(`/campaigns/${slug}/calendar`)}>{m.campaigns_public_calendar()}</ButtonLink>}
        <ButtonLink icon="file" href={link(`/campaigns/${slug}/regulation?format=pdf`)}>{m.campaigns_public_regulation()}</ButtonLink>
        {regulation.contest && <ButtonLink icon="star" href={link(`/campaigns/${slug}/contest`)}>{KIND_WORDS.contest()}</ButtonLink>}
        <ButtonLink icon="download" href={link(`/campaigns/${slug}/card.png`)}>{m.campaigns_public_card()}</ButtonLink>
      </div>
    </Card>
  );
}
