import { useSearchParams } from "react-router";
import { m } from "#paraglide/messages.js";
import type { ChartPicture } from "#platform/charts/draw.server.ts";
import { formatLinks } from "#platform/documents/format-words.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Card } from "#ui/card.tsx";
import { Chart } from "#ui/chart.tsx";
import { Facts } from "#ui/facts.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Progress } from "#ui/progress.tsx";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { textIn } from "../../schema/texts.ts";
import { measuresOf, tallyOf } from "../rules.ts";
import type { OpenPlan } from "../visit.server.ts";
import { PlacesBelow } from "./places-below.tsx";
import { SectionTable } from "./section-table.tsx";
import { sectionTitle } from "../words.ts";

export function PlanOfPlace({ open, timeline }: { open: OpenPlan; timeline: ChartPicture }) {
  const { campaign, place, plan, below, isOwnPlace } = open;
  const [params] = useSearchParams();
  return (
    <CampaignPage
      head={open.head}
      tab="plan"
      under={isOwnPlace ? undefined : { title: place.name }}
      actions={
        <ButtonRow>
          {formatLinks((format) => link(`/work/campaigns/${campaign.id}/plan/places/${place.id}/export?format=${format}`)).map(({ href, label }) => (
            <ButtonLink key={href} href={href} icon="download" dense download>{label}</ButtonLink>
          ))}
        </ButtonRow>
      }
    >
      <p>{leadOf(open)}</p>
      {open.blocked === "closed" && <Notice>{m.campaigns_plan_blocked_closed()}</Notice>}
      <Standing open={open} />
      {below.length > 0 && <PlacesBelow rows={below} measures={measuresOf(plan).length} params={params} href={(id) => link(`/work/campaigns/${campaign.id}/plan/places/${id}`)} />}
      {plan.sections.map((section) => (
        <Card key={section.measures[0]?.number} flush title={sectionTitle(section)} note={textIn(section.aim) || undefined}>
          <SectionTable section={section} open={open} />
        </Card>
      ))}
      <Card>
        <Chart {...timeline} />
      </Card>
    </CampaignPage>
  );
}

function leadOf({ copy, blocked, isOwnPlace }: OpenPlan): string {
  if (copy && isOwnPlace && !blocked) return m.campaigns_plan_lead_own();
  return copy ? m.campaigns_plan_lead_copy() : m.campaigns_plan_lead_above();
}

function Standing({ open }: { open: OpenPlan }) {
  const { copy, plan, today, progress, campaign } = open;
  const all = measuresOf(plan).length;
  const tally = tallyOf(plan, new Map((copy ?? []).map((row) => [row.measure, row.state])), today);
  const nOfM = (n: number, of: number) => m.campaigns_plan_n_of_m({ n: String(n), m: String(of) });
  const share = (kind: "region" | "school", label: string) => {
    const units = progress.units[kind];
    const done = progress.measures.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.done, 0);
    return units > 0 ? <Progress label={label} value={done} max={units * all} text={nOfM(done, units * all)} /> : null;
  };
  return (
    <Card>
      <Stack>
        <Facts
          facts={[
            { label: m.campaigns_plan_held(), value: `${formatDate(campaign.from)} – ${formatDate(campaign.until)}` },
            copy && { label: m.campaigns_plan_standing_done(), value: nOfM(tally.done, all) },
            copy && tally.underWay > 0 && { label: m.campaigns_plan_standing_under_way(), value: nOfM(tally.underWay, all) },
            copy && tally.late > 0 && { label: m.campaigns_plan_standing_late(), value: nOfM(tally.late, all) },
          ]}
        />
        {copy && <Progress label={m.campaigns_plan_own()} value={tally.done} max={all} text={nOfM(tally.done, all)} tone={tally.late > 0 ? "due" : "well"} />}
        {share("region", m.campaigns_plan_all_regions({ n: String(progress.units.region) }))}
        {share("school", m.campaigns_plan_all_schools({ n: String(progress.units.school) }))}
      </Stack>
    </Card>
  );
}
