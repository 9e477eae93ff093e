import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { boardOf } from "../board.server.ts";
import { juryOf } from "../jury.server.ts";
import { AlikePairs } from "../parts/alike-pairs.tsx";
import { JuryTable } from "../parts/jury-table.tsx";
import { PlacingTables } from "../parts/placing-tables.tsx";
import { StageGroups } from "../parts/stage-groups.tsx";
import { StageSteps } from "../parts/stage-steps.tsx";
import { placingsOf } from "../placings.server.ts";
import { alikeAt } from "../stage-entries.server.ts";
import { takeStageStep } from "../stage-steps.server.ts";
import { requireStage } from "../visit.server.ts";
import { stageWord } from "../words.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const held = await requireStage(tx, scope, params["campaignId"], params["stage"]);
    const { groups, blocked, closed, ...board } = await boardOf(tx, held);
    const named = (row: { school_kk: string; school_ru: string; school_en: string }) => nameOf({ name_kk: row.school_kk, name_ru: row.school_ru, name_en: row.school_en });
    return {
      head: await headOf(tx, scope, held.campaign),
      contest: held.contest,
      stage: held.stage,
      host: nameOf(held.host),
      board: { ...board, blocked: blocked ?? null, closed: closed ?? null },
      groups: groups.map((group) => ({ ...group, entries: group.entries.map((entry) => ({ code: entry.code, title: entry.title, school: named(entry), given: entry.given, scored: entry.scored, spread: entry.spread, ...entry.ranked })) })),
      placings: closed ? (await placingsOf(tx, held)).map((row) => ({ ...row, school: named(row) })) : [],
      jury: closed ? [] : await juryOf(tx, held),
      alike: closed ? [] : await alikeAt(tx, held),
      formId: newId(),
    };
  });
}
export type StageData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, context, params }: ActionFunctionArgs) {
  return takeStageStep(requirePerson(context), params, await request.formData());
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: titled(loaderData ? stageWord(loaderData.stage.kind) : m.campaigns_contest_title()) }];

export default function StagePage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { head, contest, stage, host, board, groups, placings, jury, alike, formId } = data;
  const here = link(`/work/campaigns/${head.id}/contest/stages/${stage.kind}`);
  const entryHref = (id: string) => link(`/work/campaigns/${head.id}/contest/entries/${id}`);
  return (
    <CampaignPage head={head} tab="contest" under={{ title: `${stageWord(stage.kind)}: ${host}` }}>
      <StageSteps board={board} stage={stage} contest={contest} slug={head.slug} here={here} entries={groups.reduce((sum, group) => sum + group.entries.length, 0)} formId={formId} error={answer?.errors["step"]} />
      {board.closed ? <PlacingTables placings={placings} contest={contest} entryHref={entryHref} /> : <StageGroups groups={groups} contest={contest} passOn={stage.passOn} here={here} entryHref={entryHref} />}
      {alike.length > 0 && <AlikePairs pairs={alike} entryHref={entryHref} />}
      {!board.closed && <JuryTable ofSchool={stage.kind === "school"} jury={jury} contest={contest} formId={formId} answer={answer} />}
    </CampaignPage>
  );
}
