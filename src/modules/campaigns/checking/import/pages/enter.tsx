import { z } from "zod";
import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { formValues, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { DateField } from "#ui/date-field.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { mayCheck } from "../../../access.ts";
import { headOf } from "../../../head.server.ts";
import { CampaignPage } from "../../../parts/campaign-head.tsx";
import { faultsInWords } from "../../../returns/fault-words.ts";
import { shownIn } from "../../../returns/return-page.server.ts";
import { sendReturn } from "../../../returns/send.server.ts";
import { aroundReturn, findReturn } from "../../../returns/standing.server.ts";
import { checkAnswers, typed } from "../../../rules/check-answers.ts";
import { returnAfter } from "../../../rules/return-states.ts";
import { ReturnFields } from "../../../returns/parts/return-fields.tsx";
import { placeToCall } from "../../decisions/return.server.ts";
import { openCampaign } from "../../open.server.ts";
import { returnRefusalWord } from "../../words.ts";
import { importColumns } from "../columns.ts";
import { dayFaultWord, handedInAt } from "../read-lines.ts";
import type { Route } from "./+types/enter";

export const meta: MetaFunction = () => [{ title: titled(m.checking_enter()) }];

/** The return of a place that a checker above it enters; evidence is the place's own to bring, so files are not asked for. */
async function open(context: Route.LoaderArgs["context"], campaignId: string) {
  const scope = requirePerson(context);
  const { id: placeId } = requirePlace(context);
  return read(scope, async (tx) => {
    const { campaign, regulation, form } = await openCampaign(tx, campaignId);
    const standing = await findReturn(tx, { placeId, campaignId: campaign.id });
    if (!standing || !mayCheck(scope, { id: placeId, path: standing.place_path })) throw notFound();
    const step = returnAfter(standing.state, "send", await aroundReturn(tx, campaign, standing.place_path));
    return { scope, placeId, campaign, regulation, form: { ...form, columns: importColumns(form) }, whole: form, place: await placeToCall(tx, placeId), head: await headOf(tx, scope, campaign), refusal: "refusal" in step ? step.refusal : null };
  });
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const { placeId, regulation, form, place, head, refusal } = await open(context, params.campaignId);
  return { placeId, ideas: regulation.ideas, form, place: place.name, head, refusal, today: dayOf(now()), formId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { scope, placeId, campaign, regulation, form, whole, place } = await open(context, params.campaignId);
  const values = formValues(await request.formData());
  const back = (errors: FormErrors) => refused({ values, errors, shown: shownIn(form, values) });
  if (typed(values, "intent") === "addRow") return back({});
  const handedIn = handedInAt(typed(values, "handedIn"), campaign.held_from, dayOf(now()));
  const checked = checkAnswers(form, values, { pupils: place.pupils, staff: place.staff, today: dayOf(now()), ideas: regulation.ideas.map(({ code }) => code), files: new Set() });
  const errors: FormErrors = { ...(checked.ok ? {} : faultsInWords(form, checked.faults)), ...("fault" in handedIn ? { handedIn: dayFaultWord(handedIn.fault) } : {}) };
  const formId = z.uuid().safeParse(typed(values, "form_id"));
  if (!checked.ok || "fault" in handedIn || !formId.success) return back(errors);
  const sending = await onceUnlessRefused(scope, formId.data, (tx) =>
    sendReturn(tx, campaign, whole, { placeId, campaignId: campaign.id }, { ...checked.answers, channel: "behalf", ...(handedIn.at ? { handedInAt: handedIn.at } : {}) }),
  );
  if (!sending.ok) return back({ "": returnRefusalWord(sending.refusal) });
  return redirectWithFlash(link(`/work/campaigns/${campaign.id}/check/${placeId}`), m.checking_entered());
}

export default function Enter({ loaderData, actionData }: Route.ComponentProps) {
  const { placeId, ideas, form, place, head, refusal, today, formId } = loaderData;
  const back = link(`/work/campaigns/${head.id}/check/${placeId}`);
  const values: FormValues = actionData?.values ?? {};
  const of = { campaignId: head.id, values, errors: actionData?.errors ?? {}, shown: actionData?.shown ?? {}, evidence: [] };
  return (
    <CampaignPage head={head} tab="check" under={{ title: m.checking_enter_for({ place }) }}>
      {refusal ? (
        <Notice tone="due" title={m.checking_no_decision()}>{returnRefusalWord(refusal)}</Notice>
      ) : (
        <div className="reading">
          <Form
            formId={typed(values, "form_id") || formId}
            errors={of.errors}
            guard
            actions={
              <>
                <Button kind="main" name="intent" value="send">{m.checking_enter_send()}</Button>
                <ButtonLink kind="bare" href={back}>{m.checking_cancel()}</ButtonLink>
              </>
            }
          >
            <DateField name="handedIn" label={m.checking_enter_handed_in()} help={m.checking_enter_handed_in_help()} max={today} value={typed(values, "handedIn")} error={of.errors["handedIn"]} optional />
            <ReturnFields form={form} ideas={ideas} of={of} />
          </Form>
        </div>
      )}
    </CampaignPage>
  );
}
