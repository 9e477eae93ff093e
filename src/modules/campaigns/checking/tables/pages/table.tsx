import { useSearchParams, type MetaFunction } from "react-router";
import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { formatDateTime, formatNumber, formatShare } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { readListState, withParams } from "#ui/list-state.ts";
import { Numbers } from "#ui/numbers.tsx";
import { Tabs } from "#ui/tabs.tsx";
import type { Campaign } from "../../../campaign.server.ts";
import { headOf } from "../../../head.server.ts";
import { CampaignPage } from "../../../parts/campaign-head.tsx";
import { completeness } from "../../../rules/completeness.ts";
import { CONSOLIDATION_STEPS } from "../../../rules/consolidation-states.ts";
import { textIn } from "../../../schema/texts.ts";
import { additiveColumns } from "../../../schema/return-form.ts";
import { stepsOf } from "../../decisions/return.server.ts";
import { listReturns, SORTABLE } from "../../inbox/list.server.ts";
import { participantsAt } from "../../open.server.ts";
import { tableRefusalWord } from "../../words.ts";
import { decideTable } from "../decide.server.ts";
import { extendTable, extendTableForm } from "../extend.server.ts";
import { lineKindWord, placeHeading } from "../headings.ts";
import { LinesTable } from "../parts/lines-table.tsx";
import type { Typed } from "../parts/more-time.tsx";
import { TableDecisions } from "../parts/table-decisions.tsx";
import { TableHistory } from "../parts/table-history.tsx";
import { UnitsTable } from "../parts/units-table.tsx";
import { viewOf } from "../table-view.server.ts";
import { openTable } from "../view.server.ts";
import type { Route } from "./+types/table";

export const meta: MetaFunction = () => [{ title: titled(m.checking_table_title()) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const search = new URL(request.url).searchParams;
  return read(scope, async (tx) => {
    const { campaign, form, area, ways, by, counted, lines, total, table } = await openTable(tx, scope, params.campaignId, search);
    const state = readListState(search, { sortable: SORTABLE, defaultSort: "name" });
    const units = by === "unit" ? await listReturns(tx, campaign, area.paths, { show: "all", q: search.get("q")?.trim() }, state) : { rows: [], total: 0 };
    return {
      head: await headOf(tx, scope, campaign),
      form, ways, by, counted, lines, total,
      campaign: { id: campaign.id, kind: campaign.kind, reporting: campaign.reporting },
      area: { id: area.place.id, name: nameOf(area.place), own: area.place.id === scope.placeId, parent: area.place.parent_id },
      rows: units.rows,
      count: units.total,
      first: state.offset + 1,
      participants: participantsAt(form),
      table: table ? await viewOf(tx, scope, campaign, table) : null,
      steps: table ? await stepsOf(tx, campaign.id, table.place_id, "table") : [],
      checks: roleMay(scope.role, "campaigns.check"),
      formIds: [newId(), newId(), newId(), newId()] as const,
    };
  });
}

const stepForm = z.object({ form_id: z.uuid(), intent: z.enum(CONSOLIDATION_STEPS), words: z.string().trim().max(1_000).default("") });

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const url = new URL(request.url);
  const { campaign, form, area, table } = await read(scope, (tx) => openTable(tx, scope, params.campaignId, url.searchParams));
  if (!table) throw notFound();
  const sent = await request.formData();
  if (sent.get("intent") === "extend") return giveMoreTime(scope, campaign, area.place.id, sent, `${url.pathname}${url.search}`);
  const parsed = parseForm(stepForm, sent);
  if (!parsed.ok) return refused({ errors: { approve: m.checking_error_form() }, words: "", typed: undefined });
  const { form_id, intent, words } = parsed.value;
  if (intent === "giveBack" && words === "") return refused({ errors: { words: m.checking_error_what() }, words, typed: undefined });
  const decided = await onceUnlessRefused(scope, form_id, (tx) => decideTable(tx, scope, campaign, form, area.place.id, intent, words));
  if (!decided.ok) return refused({ errors: { [intent === "giveBack" ? "words" : "approve"]: tableRefusalWord(decided.refusal) }, words, typed: undefined });
  return redirectWithFlash(`${url.pathname}${url.search}`, m.checking_decided_one());
}

async function giveMoreTime(scope: PersonScope, campaign: Campaign, placeId: string, sent: FormData, back: string) {
  const parsed = parseForm(extendTableForm, sent);
  if (!parsed.ok) return refused({ errors: parsed.errors, words: "", typed: parsed.values as Typed });
  const { form_id, day, time, because } = parsed.value;
  const until = new Date(`${day}T${time}:00+05:00`);
  const done = await onceUnlessRefused(scope, form_id, (tx) => extendTable(tx, scope, campaign, placeId, { until, because }));
  if (!done.ok) return refused({ errors: { day: done.refusal === "notLater" ? m.checking_error_not_later() : m.checking_table_more_time_refused() }, words: "", typed: { day, time, because } });
  return redirectWithFlash(back, m.checking_table_more_time_given({ until: formatDateTime(until) }));
}

export default function Consolidation({ loaderData, actionData }: Route.ComponentProps) {
  const { head, campaign, form, area, ways, by, counted, lines, total, rows, count, first, participants, table, steps, checks, formIds } = loaderData;
  const [params] = useSearchParams();
  const here = link(`/work/campaigns/${head.id}/table`);
  const { expected, received, share, onTime, shareOnTime } = completeness(total.counts);
  const heading = by === "unit" ? placeHeading(campaign) : lineKindWord(by, campaign);
  return (
    <CampaignPage head={head} tab="table" actions={<><ButtonLink href={link(`/work/campaigns/${head.id}/package`)} icon="download">{m.campaigns_api_package()}</ButtonLink><ButtonLink href={`${link(`/work/campaigns/${head.id}/final`)}`} icon="file">{m.checking_final()}</ButtonLink></>}>
      {!area.own && <p><ButtonLink kind="bare" icon="arrow-left" href={here}>{m.checking_table_up()}</ButtonLink></p>}
      <Numbers
        items={[
          { value: formatNumber(received), label: share === null ? m.checking_number_received() : m.checking_number_of({ all: formatNumber(expected), share: formatShare(share, 0) }) },
          { value: formatNumber(onTime), label: shareOnTime === null ? m.checking_number_on_time() : m.checking_number_on_time_share({ share: formatShare(shareOnTime, 0) }) },
          ...(participants === undefined ? [] : [{ value: total.numbers[participants] == null ? null : formatNumber(total.numbers[participants]), label: textIn(additiveColumns(form)[participants]!.heading) }]),
          ...(form.columns.some(({ kind }) => kind === "links") ? [{ value: total.links === null ? null : formatNumber(total.links), label: m.checking_column_links() }] : []),
        ]}
      />
      {table && (checks || table.remark) && (
        <TableDecisions view={table} formIds={formIds} action={withParams(params, {})} inbox={`${link(`/work/campaigns/${head.id}/check`)}${area.own ? "" : `?under=${area.id}`}`} errors={actionData?.errors ?? {}} words={actionData?.words} typed={actionData?.typed} />
      )}
      <Tabs
        label={m.checking_table_counted()}
        tabs={(["accepted", "received"] as const).map((one) => ({ href: withParams(params, { counted: one === "accepted" ? null : one }), label: one === "accepted" ? m.checking_counted_accepted() : m.checking_counted_received(), current: one === counted }))}
      />
      <Card flush title={area.name} note={m.checking_of_expected({ received: formatNumber(received), expected: formatNumber(expected) })}>
        {ways.length > 1 && <Tabs label={m.checking_table_by()} tabs={ways.map((way) => ({ href: withParams(params, { by: way }), label: lineKindWord(way, campaign), current: way === by }))} />}
        {by === "unit" ? (
          <UnitsTable campaignId={head.id} form={form} rows={rows} count={count} first={first} total={total} params={params} heading={heading} counted={counted} opens={checks} numbered={campaign.reporting === "school"} />
        ) : (
          <LinesTable campaignId={head.id} form={form} lines={lines} total={total} params={params} heading={heading} />
        )}
      </Card>
      <p className="small quiet">{counted === "accepted" ? m.checking_counted_accepted_note() : m.checking_counted_received_note()} {m.checking_dash_note()}</p>
      {steps.length > 0 && <TableHistory steps={steps} last={table?.last ?? false} />}
    </CampaignPage>
  );
}
