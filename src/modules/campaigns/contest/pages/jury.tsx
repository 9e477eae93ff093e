import { redirect, useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Progress } from "#ui/progress.tsx";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { tasksOf } from "../jury.server.ts";
import { requireContest } from "../visit.server.ts";
import { ageGroupWord, nominationWord } from "../words.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign, contest } = await requireContest(tx, scope, params["campaignId"]);
    const tasks = await tasksOf(tx, campaign.id, scope.accountId);
    // Who judged is led here by an older notification too, when nothing is left to judge.
    if (tasks.length === 0) throw redirect(link(`/work/campaigns/${campaign.id}/contest`));
    return { head: await headOf(tx, scope, campaign), contest, tasks: tasks.toSorted((a, b) => Number(a.scored) - Number(b.scored)) };
  });
}

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_contest_jury()) }];

export default function Jury() {
  const { head, contest, tasks } = useLoaderData<typeof loader>();
  const scored = tasks.filter((task) => task.scored).length;
  return (
    <CampaignPage head={head} tab="contest" under={{ title: m.campaigns_contest_jury() }}>
      <p>{m.campaigns_contest_jury_lead()}</p>
      <Progress label={m.campaigns_contest_judged()} value={scored} max={tasks.length} text={m.campaigns_contest_n_of_m({ n: String(scored), m: String(tasks.length) })} tone="well" />
      <Card flush>
        <DataTable
          plain
          caption={m.campaigns_contest_jury()}
          params={new URLSearchParams()}
          rows={tasks}
          rowKey={({ id }) => id}
          rowHref={({ id }) => link(`/work/campaigns/${head.id}/contest/jury/${id}`)}
          columns={[
            { key: "title", label: m.campaigns_contest_work(), main: true, cell: ({ title }) => title },
            { key: "code", label: m.campaigns_contest_code(), nowrap: true, cell: ({ code }) => code },
            { key: "nomination", label: m.campaigns_contest_nomination(), cell: ({ nomination }) => nominationWord(contest, nomination) },
            { key: "age", label: m.campaigns_contest_age_group(), cell: ({ ageGroup }) => ageGroupWord(contest, ageGroup) },
            { key: "state", label: m.campaigns_contest_standing(), cell: (task) => (task.scored ? <Badge tone="well">{m.campaigns_contest_scored()}</Badge> : <Badge tone="due">{m.campaigns_contest_waits()}</Badge>) },
          ]}
        />
      </Card>
    </CampaignPage>
  );
}
