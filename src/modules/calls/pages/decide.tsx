import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { RadioCards } from "#ui/choice-field.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { otherReaders, propose } from "../deciding.server.ts";
import { closingForm } from "../forms.ts";
import { standingOf } from "../rules/deciding.ts";
import { CLOSINGS } from "../schema.ts";
import { requireCall, requireVisit } from "../visit.server.ts";
import { CLOSING_HELP, DECISION_WORDS } from "../words.ts";
import type { Route } from "./+types/decide";

export const meta = () => [{ title: m.calls_decide_title() }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  return read(visit.scope, async (tx) => {
    const call = await requireCall(tx, visit, params.callId);
    const others = await otherReaders(tx, call, visit.scope.accountId);
    const standing = standingOf(call);
    if (standing !== "undecided") throw redirectWithFlash(link(`/calls/${params.callId}`), m.calls_decide_not_now());
    return { alone: others.length === 0, formId: newId(), callId: params.callId };
  });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = await requireVisit(context, request);
  const here = link(`/calls/${params.callId}`);
  await read(visit.scope, (tx) => requireCall(tx, visit, params.callId));
  const form = parseForm(closingForm, await request.formData());
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const { form_id, ...said } = form.value;
  const done = await onceUnlessRefused(visit.scope, form_id, async (tx) => propose(tx, await requireCall(tx, visit, params.callId), visit.scope.accountId, said));
  throw redirectWithFlash(here, done.ok ? m.calls_decide_proposed() : m.calls_decide_not_now());
}

export default function Decide({ loaderData: { alone, formId, callId }, actionData }: Route.ComponentProps) {
  const { values = {}, errors = {} } = actionData ?? {};
  const one = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const back = link(`/calls/${callId}`);
  return (
    <FormPage
      title={m.calls_decide_title()}
      lead={m.calls_decide_lead()}
      crumbs={[{ label: m.calls_title(), href: link("/calls") }, { label: m.calls_call_title(), href: back }, { label: m.calls_decide_title() }]}
      before={alone && <Notice tone="due" title={m.calls_decide_alone()}>{m.calls_decide_alone_text()}</Notice>}
      formId={one("form_id") || formId}
      errors={errors}
      guard
      actions={
        <>
          <Button kind="main">{m.calls_decide_send()}</Button>
          <ButtonLink href={back}>{m.calls_decide_back()}</ButtonLink>
        </>
      }
    >
      <RadioCards
        name="closing"
        label={m.calls_decide_how()}
        value={one("closing")}
        error={errors["closing"]}
        choices={CLOSINGS.map((value) => ({ value, label: DECISION_WORDS[value](), help: CLOSING_HELP[value]() }))}
      />
      <TextArea name="reason" label={m.calls_decide_reason()} help={m.calls_decide_reason_help()} value={one("reason")} error={errors["reason"]} rows={4} />
      <TextArea name="answer" label={m.calls_decide_answer()} help={m.calls_decide_answer_help()} value={one("answer")} error={errors["answer"]} rows={5} />
    </FormPage>
  );
}
