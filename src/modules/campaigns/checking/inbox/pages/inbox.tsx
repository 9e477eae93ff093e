import { useSearchParams, type MetaFunction } from "react-router";
import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { formatNumber, formatShare } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { withParams } from "#ui/list-state.ts";
import { Numbers } from "#ui/numbers.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { headOf } from "../../../head.server.ts";
import { CampaignPage } from "../../../parts/campaign-head.tsx";
import { decideMany, type Bulk, type Decision } from "../../decisions/decide.server.ts";
import { openCampaign } from "../../open.server.ts";
import { outlierWords } from "../../outlier-words.ts";
import { returnRefusalWord, SHOWN_WORDS } from "../../words.ts";
import { SHOWN } from "../filter.ts";
import { readInbox } from "../inbox.server.ts";
import { InboxActions } from "../parts/inbox-actions.tsx";
import { InboxTable } from "../parts/inbox-table.tsx";
import type { Route } from "./+types/inbox";

export const meta: MetaFunction = () => [{ title: titled(m.checking_inbox_title()) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign, form, filter, rows, total, counts, completeness, areas, outliers } = await readInbox(tx, scope, params.campaignId, new URL(request.url).searchParams);
    const shown = rows.map((row) => ({ ...row, answers: [], standsOut: outliers?.get(row.id)?.map(outlierWords).join(" ") ?? null }));
    return {
      head: await headOf(tx, scope, campaign),
      form, filter, total, counts, completeness, areas, rows: shown,
      clear: shown.filter((row) => row.state === "sent" && !row.standsOut && row.warnings.length === 0 && row.correctionAsked === "").map(({ id }) => id),
      formId: newId(),
    };
  });
}

const decisionForm = z.object({
  form_id: z.uuid(),
  intent: z.enum(["accept", "acceptClear", "excuse", "markSilent", "reopen"]),
  places: z.array(z.uuid()).max(200).default([]),
  clear: z.string().max(20_000).default("").transform((ids) => ids.split(",").filter(Boolean)).pipe(z.array(z.uuid())),
  words: z.string().trim().max(500).default(""),
});

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign } = await read(scope, (tx) => openCampaign(tx, params.campaignId));
  const parsed = parseForm(decisionForm, await request.formData());
  if (!parsed.ok) return refused({ errors: { "": m.checking_error_form() }, chosen: [], words: "" });
  const { form_id, intent, words } = parsed.value;
  const places = intent === "acceptClear" ? parsed.value.clear : parsed.value.places;
  if (places.length === 0) return refused({ errors: { "": m.checking_error_none_ticked() }, chosen: places, words });
  if (intent === "excuse" && words === "") return refused({ errors: { words: m.checking_error_reason() }, chosen: places, words });
  const decision: Decision = intent === "acceptClear" ? "accept" : intent;
  const bulk = await write(scope, (tx) => once(tx, form_id, () => decideMany(tx, scope, campaign, places, decision, words)));
  return redirectWithFlash(`${new URL(request.url).pathname}${new URL(request.url).search}`, wordsOf(bulk));
}

function wordsOf({ done, refused: not }: Bulk): string {
  const said = m.checking_decided({ count: formatNumber(done.length) });
  const [first] = not;
  return first ? `${said} ${m.checking_not_decided({ count: formatNumber(not.length), why: returnRefusalWord(first.refusal) })}` : said;
}

export default function Inbox({ loaderData, actionData }: Route.ComponentProps) {
  const { head, form, filter, rows, total, counts, completeness, areas, clear, formId } = loaderData;
  const [params] = useSearchParams();
  const here = link(`/work/campaigns/${head.id}/check`);
  const errors: Record<string, string> = actionData?.errors ?? {};
  const { expected, received, onTime, share, shareOnTime } = completeness;
  return (
    <CampaignPage
      head={head}
      tab="check"
      actions={
        <>
          <ButtonLink href={`${here}/extend`} icon="clock">{m.checking_extend()}</ButtonLink>
          <ButtonLink href={`${here}/import`} icon="upload">{m.checking_import()}</ButtonLink>
        </>
      }
    >
      <Numbers
        items={[
          { value: formatNumber(expected), label: m.checking_number_expected() },
          { value: formatNumber(received), label: share === null ? m.checking_number_received() : m.checking_number_received_share({ share: formatShare(share, 0) }) },
          { value: formatNumber(onTime), label: shareOnTime === null ? m.checking_number_on_time() : m.checking_number_on_time_share({ share: formatShare(shareOnTime, 0) }) },
          { value: formatNumber(counts.check), label: m.checking_number_to_check() },
        ]}
      />
      <Tabs label={m.checking_which()} tabs={SHOWN.filter((show) => show !== "correction" || counts[show] > 0 || show === filter.show).map((show) => ({ href: withParams(params, { show }), label: SHOWN_WORDS[show](), count: counts[show], current: show === filter.show }))} />
      <Card flush>
        <InboxTable campaignId={head.id} form={form} rows={rows} total={total} params={params} show={filter.show} areas={areas} chosen={actionData?.chosen ?? []} />
      </Card>
      {rows.length > 0 && filter.show !== "all" && <InboxActions show={filter.show} formId={formId} action={withParams(params, { page: params.get("page") })} clear={clear} errors={errors} words={actionData?.words} />}
    </CampaignPage>
  );
}
