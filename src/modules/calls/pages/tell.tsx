import { redirect } from "react-router";
import { findPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { PUBLIC_SCOPE } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { notFound, refused } from "#platform/http/answers.ts";
import { doubtfulContext } from "#platform/http/context.ts";
import { formValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { findDraft, keepDraft, type Draft } from "../draft.server.ts";
import { Danger } from "../parts/danger.tsx";
import { ReceiptShown } from "../parts/receipt-shown.tsx";
import { StepFields } from "../parts/step-fields.tsx";
import { TellingFacts } from "../parts/telling-facts.tsx";
import { stepAfter, stepBefore, STEP_FIELDS, stepOf, STEPS, type StepName } from "../rules/steps.ts";
import { sendDraft, type Sent } from "../send.server.ts";
import { dangersIn } from "../weigh.server.ts";
import type { Route } from "./+types/tell";

export const meta = () => [{ title: m.shell_name() }];

const STEP_TITLES: Record<StepName, () => string> = {
  words: m.calls_step_words,
  who: m.calls_step_who,
  doer: m.calls_step_doer,
  where: m.calls_step_where,
  answer: m.calls_step_answer,
  check: m.calls_step_check,
};

async function requireDraft(params: { token?: string; step?: string }): Promise<{ draft: Draft; token: string; step: StepName }> {
  const step = stepOf(params.step);
  const draft = await findDraft(params.token);
  if (!step || !draft || !params.token) throw notFound();
  return { draft, token: params.token, step };
}

export async function loader({ params }: Route.LoaderArgs) {
  const { draft, token, step } = await requireDraft(params);
  if (draft.sent) return { sent: true as const };
  const place = await read(PUBLIC_SCOPE, (tx) => findPlace(tx, draft.placeId));
  const { telling } = draft;
  return { sent: false as const, token, step, telling, place: place ? nameOf(place) : "", urgent: dangersIn(telling).length > 0 };
}

type Outcome = { error: string } | { receipt: Sent };

export async function action({ request, params, context }: Route.ActionArgs) {
  const { draft, token, step } = await requireDraft(params);
  const form = await request.formData();
  const values = formValues(form);
  const telling = draft.sent ? draft.telling : { ...draft.telling, ...STEP_FIELDS[step].parse(values) };
  if (!draft.sent) await keepDraft(token, { ...draft, telling });
  const sends = values["intent"] === "send" || step === "check";
  if (!sends) throw redirect(link(`/help/tell/${token}/${telling.text === "" ? "words" : stepAfter(step)}`), 303);
  if (telling.text === "") return refused<Outcome>({ error: m.calls_tell_words_missing() });
  // Sent again within the hour, as on a bad network, it answers with the same receipt; opened by its address it shows none.
  return { receipt: await sendDraft(token, { ...draft, telling }, context.get(doubtfulContext)) } satisfies Outcome;
}

export default function Tell({ loaderData, actionData }: Route.ComponentProps) {
  if (actionData && "receipt" in actionData) return <ReceiptShown sent={actionData.receipt} />;
  if (loaderData.sent) {
    return (
      <Page title={m.calls_sent_already()} lead={m.calls_sent_already_text()}>
        <ButtonLink kind="main" icon="key" href={link("/help/receipt")}>{m.calls_help_receipt()}</ButtonLink>
      </Page>
    );
  }
  const { token, step, telling, place, urgent } = loaderData;
  const back = stepBefore(step);
  return (
    <Page title={STEP_TITLES[step]()} eyebrow={m.calls_step_of({ step: STEPS.indexOf(step) + 1, all: STEPS.length })} lead={step === "words" ? place : undefined}>
      {urgent && (step === "who" || step === "check") && <Danger />}
      {step === "check" && (
        <Card>
          <p className="as-told">{telling.text}</p>
          <TellingFacts telling={telling} />
        </Card>
      )}
      {step === "check" && telling.text === "" && <Notice tone="urgent">{m.calls_tell_words_missing()}</Notice>}
      <Form
        action={link(`/help/tell/${token}${step === "words" ? "" : `/${step}`}`)}
        errors={actionData && "error" in actionData && step === "words" ? { text: actionData.error } : undefined}
        actions={
          <>
            {step !== "check" && <Button kind="main">{m.calls_tell_next()}</Button>}
            <Button kind={step === "check" ? "main" : "plain"} name="intent" value="send">{step === "check" ? m.calls_tell_send() : m.calls_tell_send_now()}</Button>
            {back && <ButtonLink kind="bare" icon="arrow-left" href={link(`/help/tell/${token}${back === "words" ? "" : `/${back}`}`)}>{m.calls_tell_back()}</ButtonLink>}
          </>
        }
      >
        <StepFields step={step} telling={telling} error={actionData && "error" in actionData ? actionData.error : undefined} />
      </Form>
    </Page>
  );
}
