import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once, onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form } from "#ui/form.tsx";
import { WithAside } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { answer, claim, note, recordOpening } from "../commands.server.ts";
import { confirm, refuse, reopen, withdraw } from "../deciding.server.ts";
import { reasonForm, wordsForm } from "../forms.ts";
import { namesOf, schoolNames } from "../names.server.ts";
import { AnswerForm, NoteForm } from "../parts/answer-form.tsx";
import { CallBadges } from "../parts/call-badges.tsx";
import { Conversation } from "../parts/conversation.tsx";
import { DecisionCard } from "../parts/decision-card.tsx";
import { requireCall, requireVisit, type Visit } from "../visit.server.ts";
import { CHANNEL_WORDS, dangerWord, PAST_SCHOOL_WORDS, TELLER_WORDS } from "../words.ts";
import type { Route } from "./+types/call";

export const meta = () => [{ title: m.calls_call_title() }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  return write(visit.scope, async (tx) => {
    const { item: _, receiptId: __, ...call } = await opened(tx, visit, params.callId);
    const people = await namesOf(tx, [call.claimedBy, call.proposal?.by ?? null, ...call.messages.map((message) => message.writtenBy)]);
    const schools = await schoolNames(tx, [call.aboutPlaceId]);
    const own = call.proposal?.by === visit.scope.accountId;
    return { call, people, own, decisionId: newId(), school: call.aboutPlaceId ? (schools[call.aboutPlaceId] ?? null) : null, mine: call.claimedBy === visit.scope.accountId, callId: params.callId, answerId: newId(), noteId: newId(), claimId: newId() };
  });
}

async function opened(tx: Parameters<typeof recordOpening>[0], visit: Visit, callId: string) {
  const call = await requireCall(tx, visit, callId);
  await recordOpening(tx, call, visit.scope.accountId);
  return { ...call, state: call.state === "new" ? ("open" as const) : call.state };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = await requireVisit(context, request);
  const here = link(`/calls/${params.callId}`);
  const sent = await request.formData();
  const by = visit.scope.accountId;
  if (sent.get("intent") === "claim") {
    await write(visit.scope, async (tx) => claim(tx, await requireCall(tx, visit, params.callId), by));
    throw redirectWithFlash(here, m.calls_call_claimed());
  }
  // What cannot be opened is absent, whatever the form says.
  await read(visit.scope, (tx) => requireCall(tx, visit, params.callId));
  const intent = sent.get("intent");
  if (intent === "confirm" || intent === "withdraw") {
    const act = intent === "confirm" ? confirm : withdraw;
    const done = await onceUnlessRefused(visit.scope, String(sent.get("form_id")), async (tx) => act(tx, await requireCall(tx, visit, params.callId), by));
    throw redirectWithFlash(here, done.ok ? m.calls_decision_done() : m.calls_decide_not_now());
  }
  if (intent === "refuse" || intent === "reopen") return giveReason(visit, params.callId, sent);
  return say(visit, params.callId, sent);
}

async function giveReason(visit: Visit, callId: string, sent: FormData) {
  const form = parseForm(reasonForm, sent);
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const { form_id, intent, reason } = form.value;
  const act = intent === "refuse" ? refuse : reopen;
  const done = await onceUnlessRefused(visit.scope, form_id, async (tx) => act(tx, await requireCall(tx, visit, callId), visit.scope.accountId, reason));
  throw redirectWithFlash(link(`/calls/${callId}`), done.ok ? m.calls_decision_done() : m.calls_decide_not_now());
}

async function say(visit: Visit, callId: string, sent: FormData) {
  const form = parseForm(wordsForm, sent);
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const { form_id, intent, text } = form.value;
  await write(visit.scope, async (tx) => {
    const call = await requireCall(tx, visit, callId);
    await once(tx, form_id, async () => {
      await (intent === "answer" ? answer : note)(tx, call, visit.scope.accountId, text);
      return true;
    });
  });
  throw redirectWithFlash(link(`/calls/${callId}`), intent === "answer" ? m.calls_call_answered() : m.calls_call_noted());
}

export default function Call({ loaderData, actionData }: Route.ComponentProps) {
  const { call, people, own, decisionId, callId, school, mine, answerId, noteId, claimId } = loaderData;
  const values: FormValues = actionData?.values ?? {};
  const errors: FormErrors = actionData?.errors ?? {};
  const refusedIn = (intent: string) => (values["intent"] === intent ? { values, errors } : { values: {}, errors: {} });
  return (
    <Page
      title={m.calls_call_title()}
      lead={school ?? undefined}
      badges={<CallBadges call={call} />}
      crumbs={[{ label: m.calls_title(), href: link("/calls") }, { label: m.calls_call_title() }]}
    >
      {call.urgent && <Notice tone="urgent" title={`${m.calls_urgent()}: ${call.urgentWhy.map(dangerWord).join(", ")}`}>{m.calls_call_urgent_text()}</Notice>}
      <WithAside
        aside={
          <>
            <Card title={m.calls_call_facts()}>
              <Facts
                stacked
                facts={[
                  { label: m.calls_col_received(), value: formatDateTime(call.receivedAt) },
                  { label: m.calls_col_channel(), value: CHANNEL_WORDS[call.channel]() },
                  call.teller && { label: m.calls_call_teller(), value: TELLER_WORDS[call.teller]() },
                  call.pastSchool.length > 0 && { label: m.calls_call_past(), value: call.pastSchool.map((reason) => PAST_SCHOOL_WORDS[reason]()).join("; ") },
                  { label: m.calls_col_lead(), value: call.claimedBy ? (people[call.claimedBy] ?? "—") : m.calls_nobody() },
                ]}
              />
              {!mine && <Form formId={claimId} hidden={{ intent: "claim" }} actions={<Button kind="main">{m.calls_call_claim()}</Button>} />}
            </Card>
            <DecisionCard call={call} callId={callId} people={people} own={own} formId={decisionId} {...reasonRefused(values, errors)} />
            <Card title={m.calls_call_note_label()}>
              <NoteForm formId={noteId} {...refusedIn("note")} />
            </Card>
          </>
        }
      >
        <Conversation messages={call.messages} people={people} />
        <Card title={m.calls_call_answer()}>
          <AnswerForm formId={answerId} {...refusedIn("answer")} />
        </Card>
      </WithAside>
    </Page>
  );
}

function reasonRefused(values: FormValues, errors: FormErrors) {
  return values["intent"] === "refuse" || values["intent"] === "reopen" ? { values, errors } : { values: {}, errors: {} };
}
