import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { LinkCard } from "#ui/card.tsx";
import { Columns } from "#ui/layout.tsx";
import { NextStep } from "#ui/next-step.tsx";
import { mayRun } from "../../access.ts";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { keepsEntries } from "../access.ts";
import { authorsOf, entriesOfSchool } from "../entries.server.ts";
import { tasksOf } from "../jury.server.ts";
import { ContestFacts } from "../parts/contest-facts.tsx";
import { SchoolEntries } from "../parts/school-entries.tsx";
import { publishedResults } from "../results.server.ts";
import { boardOf } from "../board.server.ts";
import { heldStages, requireContest, takesEntries } from "../visit.server.ts";
import { stageWord } from "../words.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const visit = await requireContest(tx, scope, params["campaignId"]);
    const { campaign, contest, place } = visit;
    const keeps = keepsEntries(scope, place);
    const authors = keeps ? await authorsOf(tx, campaign.id, place.id) : new Map<string, never>();
    const entries = keeps ? await entriesOfSchool(tx, campaign.id, place.id) : [];
    const stages = [];
    for (const held of await heldStages(tx, scope, visit)) {
      const { groups, waiting, closed } = await boardOf(tx, held);
      stages.push({ kind: held.stage.kind, entries: groups.reduce((sum, group) => sum + group.entries.length, 0), waiting, closed: closed !== undefined });
    }
    const tasks = await tasksOf(tx, campaign.id, scope.accountId);
    return {
      head: await headOf(tx, scope, campaign),
      contest,
      entries: keeps ? entries.map(({ id, title, nomination, age_group, state, stage }) => ({ id, title, nomination, ageGroup: age_group, state, stage, pupil: authors.get(id)?.name ?? "", className: authors.get(id)?.className ?? "" })) : null,
      takes: keeps && (await takesEntries(tx, visit)),
      stages,
      tasks: { all: tasks.length, open: tasks.filter(({ scored }) => !scored).length },
      results: (await publishedResults(tx, campaign.id)).length > 0,
      runs: mayRun(scope, campaign),
    };
  });
}

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_contest_title()) }];

export default function ContestHub() {
  const { head, contest, entries, takes, stages, tasks, results, runs } = useLoaderData<typeof loader>();
  const home = link(`/work/campaigns/${head.id}/contest`);
  return (
    <CampaignPage
      head={head}
      tab="contest"
      actions={
        <ButtonRow>
          {takes && <ButtonLink kind="main" icon="plus" href={`${home}/new`}>{m.campaigns_contest_new()}</ButtonLink>}
          {runs && head.state !== "archived" && <ButtonLink icon="pencil" href={`${home}/edit`}>{m.campaigns_contest_edit()}</ButtonLink>}
          {results && <ButtonLink icon="star" href={link(`/campaigns/${head.slug}/contest`)}>{m.campaigns_contest_results()}</ButtonLink>}
        </ButtonRow>
      }
    >
      {tasks.all > 0 && (
        <NextStep
          title={tasks.open > 0 ? m.campaigns_contest_to_judge({ n: String(tasks.open), m: String(tasks.all) }) : m.campaigns_contest_all_judged({ m: String(tasks.all) })}
          action={<ButtonLink kind={tasks.open > 0 ? "main" : "plain"} href={`${home}/jury`}>{m.campaigns_contest_jury_open()}</ButtonLink>}
        >
          {m.campaigns_contest_jury_lead()}
        </NextStep>
      )}
      {stages.length > 0 && (
        <Columns>
          {stages.map(({ kind, entries: count, waiting, closed }) => (
            <LinkCard
              key={kind}
              href={`${home}/stages/${kind}`}
              icon="target"
              title={stageWord(kind)}
              text={closed ? m.campaigns_contest_stage_closed() : m.campaigns_contest_stage_open({ entries: String(count), waiting: String(waiting) })}
            />
          ))}
        </Columns>
      )}
      {entries && <SchoolEntries entries={entries} contest={contest} home={home} takes={takes} />}
      <ContestFacts contest={contest} />
    </CampaignPage>
  );
}
