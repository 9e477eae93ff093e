import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { conflict, notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { ConfirmPage } from "#ui/confirm-page.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { archive, cancel, discard, reopen } from "../../publishing/close.server.ts";
import { mayStep } from "../../rules/campaign-states.ts";
import type { CampaignState } from "../../schema.ts";
import { dropChanges } from "../drafts.server.ts";
import { requireClosing } from "../editing.server.ts";
import { closeForm } from "../forms.ts";
import { editCrumbs, editHref } from "../parts/edit-page.tsx";
import type { Route } from "./+types/close";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_title()) }];

const WAYS = ["archive", "reopen", "cancel", "discard", "dropChanges"] as const;
type Way = (typeof WAYS)[number];

/** What those whom it concerns are told, or read in the history, is said in words. */
const REASONED: readonly Way[] = ["reopen", "cancel"];

/** The way that was asked for, or else the first, where the campaign's state lets it be gone. */
function wayOf(asked: string | null, state: CampaignState, begun: boolean): Way {
  const open = WAYS.filter((way) => (way === "dropChanges" ? state === "published" && begun : mayStep(state, way)));
  const way = open.find((one) => one === asked || asked === null);
  if (!way) throw notFound();
  return way;
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireClosing(tx, scope, params.campaignId));
  const way = wayOf(new URL(request.url).searchParams.get("way"), campaign.state, draft.begun);
  return { edited: { id: campaign.id, title: draft.regulation.title }, way, formId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const { campaign, draft } = await read(scope, (tx) => requireClosing(tx, scope, params.campaignId));
  const form = parseForm(closeForm, await request.formData());
  if (!form.ok) return refused({ errors: form.errors, reason: "" });
  const { way: asked, reason, form_id } = form.value;
  const way = wayOf(asked, campaign.state, draft.begun);
  if (REASONED.includes(way) && reason === "") return refused({ errors: { reason: m.campaigns_making_error_reason() }, reason });
  const done = await onceUnlessRefused(scope, form_id, async (tx) => {
    if (way === "archive") return archive(tx, campaign.id);
    if (way === "reopen") return reopen(tx, campaign.id, reason);
    if (way === "cancel") return cancel(tx, campaign.id, reason);
    if (way === "discard") return discard(tx, campaign.id);
    await dropChanges(tx, campaign);
    return { ok: true };
  });
  if (!done.ok) throw conflict();
  throw redirectWithFlash(way === "discard" ? link("/work/campaigns") : link(`/work/campaigns/${campaign.id}`), DONE[way]());
}

const DONE: Readonly<Record<Way, () => string>> = { archive: m.campaigns_making_archived, reopen: m.campaigns_making_reopened, cancel: m.campaigns_making_cancelled, discard: m.campaigns_making_discarded, dropChanges: m.campaigns_making_changes_dropped };
const TITLES: Readonly<Record<Way, () => string>> = { archive: m.campaigns_making_archive, reopen: m.campaigns_making_reopen, cancel: m.campaigns_making_cancel_campaign, discard: m.campaigns_making_discard, dropChanges: m.campaigns_making_drop_changes };
const TEXTS: Readonly<Record<Way, () => string>> = { archive: m.campaigns_making_archive_text, reopen: m.campaigns_making_reopen_text, cancel: m.campaigns_making_cancel_text, discard: m.campaigns_making_discard_text, dropChanges: m.campaigns_making_drop_changes_text };

export default function CloseCampaign({ loaderData, actionData }: Route.ComponentProps) {
  const { edited, way, formId } = loaderData;
  const errors: Record<string, string> = actionData?.errors ?? {};
  return (
    <ConfirmPage
      title={TITLES[way]()}
      crumbs={way === "reopen" ? editCrumbs(edited).with(-1, { label: TITLES[way]() }) : editCrumbs(edited, TITLES[way]())}
      formId={formId}
      hidden={{ way }}
      errors={errors}
      urgent={way === "cancel" || way === "discard"}
      says={<p>{TEXTS[way]()}</p>}
      confirm={TITLES[way]()}
      back={{ href: way === "reopen" ? link(`/work/campaigns/${edited.id}`) : editHref(edited.id), label: m.campaigns_making_cancel() }}
    >
      {REASONED.includes(way) && <TextArea name="reason" label={m.campaigns_making_reason()} help={way === "cancel" ? m.campaigns_making_cancel_reason_help() : m.campaigns_making_reopen_reason_help()} value={actionData?.reason} error={errors["reason"]} rows={3} maxLength={2_000} />}
    </ConfirmPage>
  );
}
