import { useSearchParams, type MetaFunction } from "react-router";
import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { WithAside } from "#ui/layout.tsx";
import { withParams } from "#ui/list-state.ts";
import { Notice } from "#ui/notice.tsx";
import { headOf } from "../../../head.server.ts";
import { CampaignPage } from "../../../parts/campaign-head.tsx";
import { aroundReturn, findReturn } from "../../../returns/standing.server.ts";
import { returnAfter } from "../../../rules/return-states.ts";
import { RETURN_STATE_WORDS } from "../../../words.ts";
import { readInboxFilter } from "../../inbox/filter.ts";
import { neighboursOf } from "../../inbox/neighbours.server.ts";
import { areaOf, openCampaign } from "../../open.server.ts";
import { RETURN_TONES, returnRefusalWord } from "../../words.ts";
import { decide, DECISIONS } from "../decide.server.ts";
import { DecisionCard } from "../parts/decision-card.tsx";
import { Evidence } from "../parts/evidence.tsx";
import { History } from "../parts/history.tsx";
import { ToLookAt } from "../parts/to-look-at.tsx";
import { WhatWasSent } from "../parts/what-was-sent.tsx";
import { pointedOut } from "../pointed-out.server.ts";
import { filesOf, linksOf, placeToCall, revisionsOf, stepsOf } from "../return.server.ts";
import type { Route } from "./+types/return";

export const meta: MetaFunction = () => [{ title: titled(m.checking_inbox_title()) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { id: placeId } = requirePlace(context);
  return read(scope, async (tx) => {
    const { campaign, regulation, form } = await openCampaign(tx, params.campaignId);
    const standing = await findReturn(tx, { placeId, campaignId: campaign.id });
    if (!standing) throw notFound();
    const area = await areaOf(tx, scope, readInboxFilter(new URL(request.url).searchParams).under);
    const place = await placeToCall(tx, placeId);
    return {
      head: await headOf(tx, scope, campaign),
      form, regulation, standing, place,
      around: await aroundReturn(tx, campaign, standing.place_path),
      links: await linksOf(tx, campaign.id, placeId),
      steps: await stepsOf(tx, campaign.id, placeId, "return"),
      revisions: await revisionsOf(tx, campaign.id, placeId),
      files: await filesOf(tx, campaign.id, placeId),
      notes: await pointedOut(tx, campaign, form, standing, place, area.paths),
      neighbours: await neighboursOf(tx, campaign.id, area.paths, placeId),
      formIds: [newId(), newId(), newId()] as const,
    };
  });
}

const decisionForm = z.object({ form_id: z.uuid(), intent: z.enum(DECISIONS), words: z.string().trim().max(1_000).default("") });

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { id: placeId } = requirePlace(context);
  const url = new URL(request.url);
  const { campaign, next } = await read(scope, async (tx) => {
    const opened = await openCampaign(tx, params.campaignId);
    const area = await areaOf(tx, scope, readInboxFilter(url.searchParams).under);
    return { campaign: opened.campaign, next: (await neighboursOf(tx, opened.campaign.id, area.paths, placeId)).after };
  });
  const parsed = parseForm(decisionForm, await request.formData());
  if (!parsed.ok) return refused({ errors: { "": m.checking_error_form() }, words: "" });
  const { form_id, intent, words } = parsed.value;
  if (words === "" && (intent === "giveBack" || intent === "excuse")) return refused({ errors: { words: intent === "giveBack" ? m.checking_error_what() : m.checking_error_reason() }, words });
  const decided = await onceUnlessRefused(scope, form_id, (tx) => decide(tx, scope, campaign, placeId, intent, words));
  if (!decided.ok) return refused({ errors: { words: returnRefusalWord(decided.refusal) }, words });
  const list = `/work/campaigns/${campaign.id}/check` as const;
  const goesOn = next && (intent === "accept" || intent === "giveBack");
  return redirectWithFlash(`${link(goesOn ? `${list}/${next.id}` : intent === "accept" || intent === "giveBack" ? list : `${list}/${placeId}`)}${url.search}`, m.checking_decided_one());
}

export default function CheckedReturn({ loaderData, actionData }: Route.ComponentProps) {
  const { head, form, regulation, standing, place, around, links, steps, revisions, files, notes, neighbours, formIds } = loaderData;
  const [params] = useSearchParams();
  const here = `${link(`/work/campaigns/${head.id}/check`)}/` as const;
  const errors: Record<string, string> = actionData?.errors ?? {};
  const { before, after, left } = neighbours;
  const search = withParams(params, { page: null });
  return (
    <CampaignPage
      head={head}
      tab="check"
      under={{ title: place.name }}
      actions={
        <ButtonRow>
          {before && <ButtonLink href={`${here}${before.id}${search}`} icon="arrow-left">{m.checking_before()}</ButtonLink>}
          {after && <ButtonLink href={`${here}${after.id}${search}`} icon="arrow-right">{m.checking_after()}</ButtonLink>}
        </ButtonRow>
      }
    >
      <WithAside
        aside={
          <>
            <DecisionCard state={standing.state} around={around} formIds={formIds} action={search} errors={errors} words={actionData?.words} hasNext={after !== null} />
            {"to" in returnAfter(standing.state, "send", around) && <ButtonLink icon="pencil" wide href={`${here}${standing.place_id}/enter`}>{m.checking_enter()}</ButtonLink>}
            <Card title={m.checking_standing()}>
              <Facts
                stacked
                facts={[
                  { label: m.checking_column_state(), value: <Badge tone={RETURN_TONES[standing.state]}>{RETURN_STATE_WORDS[standing.state]()}</Badge> },
                  standing.first_sent_at && { label: m.checking_column_sent(), value: `${formatDateTime(standing.first_sent_at)}, ${standing.on_time ? m.checking_in_time() : m.checking_note_late()}` },
                  standing.extended_to && { label: m.checking_extended_to(), value: `${formatDateTime(standing.extended_to)}: ${standing.extended_because}` },
                  around.closed || around.locked ? null : { label: m.checking_extend(), value: <a href={`${here}extend?place=${standing.place_id}`}>{m.checking_extend_this()}</a> },
                  left > 0 && { label: m.checking_left(), value: formatNumber(left) },
                ]}
              />
            </Card>
            <Card title={m.checking_contacts()}>
              <Facts
                stacked
                facts={[
                  place.phone !== "" && { label: m.checking_column_phone(), value: <a href={`tel:${place.phone.replaceAll(/[^+\d]/g, "")}`}>{place.phone}</a> },
                  place.email !== "" && { label: m.checking_column_email(), value: <a href={`mailto:${place.email}`}>{place.email}</a> },
                  { label: m.checking_pupils(), value: place.pupils === null ? m.checking_not_said() : formatNumber(place.pupils) },
                  { label: m.checking_staff(), value: place.staff === null ? m.checking_not_said() : formatNumber(place.staff) },
                ]}
              />
            </Card>
          </>
        }
      >
        {standing.correction_asked && <Notice tone="due" title={m.checking_correction_asked()}>{standing.correction_asked}</Notice>}
        {standing.state === "returned" && standing.remark && <Notice tone="info" title={m.checking_given_back_for()}>{standing.remark}</Notice>}
        {standing.state === "excused" && <Notice tone="info" title={m.checking_excused_for()}>{standing.reason}</Notice>}
        <ToLookAt notes={notes} />
        <WhatWasSent form={form} regulation={regulation} standing={standing} links={links} />
        <Evidence files={files} href={`${here}${standing.place_id}/file/`} />
        <History steps={steps} revisions={revisions} form={form} />
      </WithAside>
    </CampaignPage>
  );
}
