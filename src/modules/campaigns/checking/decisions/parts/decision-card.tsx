import { m } from "#paraglide/messages.js";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { returnAfter, type Around } from "../../../rules/return-states.ts";
import type { ReturnState } from "../../../schema.ts";
import { returnRefusalWord } from "../../words.ts";
import type { Decision } from "../decide.server.ts";

type Props = { state: ReturnState; around: Around; formIds: readonly [string, string, string]; action: string; errors: Record<string, string>; words?: string; hasNext: boolean };

/** The decisions that the state of the return allows; where none is left, why. */
export function DecisionCard({ state, around, formIds, action, errors, words, hasNext }: Props) {
  const may = (decision: Decision) => "to" in returnAfter(state, decision, around);
  const given = may("accept") || may("giveBack");
  const settled = may("excuse") || may("markSilent");
  if (!given && !settled && !may("reopen")) return <Notice tone="info" title={m.checking_no_decision()}>{why(state, around)}</Notice>;
  return (
    <Card title={m.checking_decision()}>
      {may("accept") && (
        <Form formId={formIds[0]} action={action} actions={<Button kind="main" wide icon="check" name="intent" value="accept">{hasNext ? m.checking_accept_and_next() : m.checking_accept()}</Button>} />
      )}
      {(given || settled) && (
        <Form
          formId={formIds[1]}
          action={action}
          errors={errors}
          actions={
            <>
              {may("giveBack") && <Button name="intent" value="giveBack">{m.checking_give_back()}</Button>}
              {may("excuse") && <Button name="intent" value="excuse">{m.checking_excuse()}</Button>}
              {may("markSilent") && <Button name="intent" value="markSilent">{m.checking_mark_silent()}</Button>}
            </>
          }
        >
          <TextArea name="words" label={given ? m.checking_what_to_correct() : m.checking_reason()} help={given ? m.checking_what_to_correct_help() : m.checking_reason_help()} rows={3} maxLength={1_000} value={words} error={errors["words"]} />
        </Form>
      )}
      {may("reopen") && <Form formId={formIds[2]} action={action} actions={<Button name="intent" value="reopen">{m.checking_reopen()}</Button>} />}
    </Card>
  );
}

function why(state: ReturnState, around: Around): string {
  const answer = returnAfter(state, "accept", around);
  return "refusal" in answer ? returnRefusalWord(answer.refusal) : "";
}
