import { m } from "#paraglide/messages.js";
import { originContext } from "#platform/http/context.ts";
import { WIDE } from "#platform/http/wide.ts";
import { formatNumber, formatShare } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { inWords } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { LinkCard } from "#ui/card.tsx";
import { Empty } from "#ui/empty.tsx";
import { Stack } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { KIND_WORDS } from "../../words.ts";
import { heldInWords } from "../held.ts";
import { announcedCampaigns, type Announced } from "../listing.server.ts";
import { titleIn } from "../open-words.ts";
import { PHASES, type Phase } from "../rules.ts";
import { phaseNow } from "../shown.ts";
import type { Route } from "./+types/list";

const HEADINGS: Readonly<Record<Phase, () => string>> = {
  running: m.campaigns_public_running,
  coming: m.campaigns_public_coming,
  past: m.campaigns_public_past,
  cancelled: m.campaigns_public_cancelled_many,
};

export const handle = WIDE;

export function meta({ loaderData }: Route.MetaArgs) {
  const feed = { tagName: "link", rel: "alternate", type: "application/rss+xml", title: m.campaigns_public_feed_title(), href: `${loaderData?.origin ?? ""}${link("/campaigns/feed")}` };
  return [{ title: titled(m.campaigns_public_title()) }, feed];
}

export async function loader({ context }: Route.LoaderArgs) {
  const campaigns = (await announcedCampaigns()).map((campaign) => ({ ...campaign, phase: phaseNow(campaign) }));
  return { campaigns, origin: context.get(originContext) };
}

export default function CampaignList({ loaderData: { campaigns } }: Route.ComponentProps) {
  const groups = PHASES.map((phase) => ({ phase, of: inOrder(phase, campaigns.filter((one) => one.phase === phase)) })).filter(({ of }) => of.length > 0);
  return (
    <Page title={m.campaigns_public_title()} lead={m.campaigns_public_lead()}>
      {groups.length === 0 && <Empty title={m.campaigns_public_none()}>{m.campaigns_public_none_text()}</Empty>}
      {groups.map(({ phase, of }) => (
        <Stack key={phase}>
          <h2>{HEADINGS[phase]()}</h2>
          {of.map((campaign) => (
            <LinkCard key={campaign.slug} icon={phase === "past" ? "archive" : "megaphone"} main={phase === "running"} href={link(`/campaigns/${campaign.slug}`)} title={titleIn(campaign.title)} text={about(campaign, phase)} />
          ))}
        </Stack>
      ))}
      <p className="small">
        <a href={link("/campaigns/feed")}>{m.campaigns_public_feed()}</a>
      </p>
    </Page>
  );
}

/** What comes next stands first; of what is over, the newest. */
function inOrder(phase: Phase, campaigns: readonly Announced[]): readonly Announced[] {
  return phase === "coming" ? campaigns.toReversed() : campaigns;
}

function about(campaign: Announced, phase: Phase): string {
  const { kind, owner, expected, reported } = campaign;
  const line = [KIND_WORDS[kind](), heldInWords(campaign), inWords(owner)].join(" · ");
  if (expected === null || reported === null || expected === 0 || phase === "coming" || phase === "cancelled") return line;
  return `${line} · ${m.campaigns_public_list_counted({ reported: formatNumber(reported), expected: formatNumber(expected), share: formatShare(reported / expected, 0) })}`;
}
