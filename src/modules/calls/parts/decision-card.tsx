import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { TextArea } from "#ui/text-area.tsx";
import type { OpenCall } from "../queries.server.ts";
import { standingOf } from "../rules/deciding.ts";
import { DECISION_WORDS } from "../words.ts";

type Props = {
  call: Pick<OpenCall, "state" | "decision" | "proposal" | "caseId">;
  callId: string;
  people: Readonly<Record<string, string>>;
  /** This person proposed it, and somebody else must answer. */
  own: boolean;
  formId: string;
  values: FormValues;
  errors: FormErrors;
};

/** What can be decided now, by this person. */
export function DecisionCard({ call, callId, people, own, formId, values, errors }: Props) {
  const standing = standingOf(call);
  const reason = (label: string) => <TextArea name="reason" label={label} value={String(values["reason"] ?? "")} error={errors["reason"]} rows={3} />;
  if (standing === "proposed" && call.proposal) {
    const proposed = DECISION_WORDS[call.proposal.closing]();
    if (own) {
      return (
        <Card title={m.calls_decision_waits()}>
          <p>{m.calls_decision_waits_text({ decision: proposed })}</p>
          <Form formId={formId} hidden={{ intent: "withdraw" }} actions={<Button>{m.calls_decision_withdraw()}</Button>} />
        </Card>
      );
    }
    return (
      <Card title={m.calls_decision_asked()}>
        <p>{m.calls_decision_asked_text({ who: people[call.proposal.by] ?? m.calls_own_team(), decision: proposed })}</p>
        <Form formId={formId} hidden={{ intent: "confirm" }} actions={<Button kind="main">{m.calls_decision_confirm()}</Button>} />
        <Form formId={formId} hidden={{ intent: "refuse" }} errors={errors} actions={<Button>{m.calls_decision_refuse()}</Button>}>
          {reason(m.calls_decision_refuse_reason())}
        </Form>
      </Card>
    );
  }
  if (standing === "closed" && call.decision) {
    return (
      <Card title={m.calls_decision_title()}>
        <p>{DECISION_WORDS[call.decision]()}</p>
        <Form formId={formId} hidden={{ intent: "reopen" }} errors={errors} actions={<Button>{m.calls_decision_reopen()}</Button>}>
          {reason(m.calls_decision_reopen_reason())}
        </Form>
      </Card>
    );
  }
  if (standing === "registered" && call.decision) {
    return (
      <Card title={m.calls_decision_title()}>
        <p>{DECISION_WORDS[call.decision]()}</p>
        {call.caseId && <ButtonLink href={link(`/register/${call.caseId}`)}>{m.calls_decision_case()}</ButtonLink>}
      </Card>
    );
  }
  return (
    <Card title={m.calls_decision_title()}>
      <p>{m.calls_decision_open_text()}</p>
      <ButtonRow stretch>
        <ButtonLink kind="main" href={link(`/calls/${callId}/register`)}>{m.calls_register_title()}</ButtonLink>
        <ButtonLink href={link(`/calls/${callId}/decide`)}>{m.calls_decide_title()}</ButtonLink>
      </ButtonRow>
    </Card>
  );
}
