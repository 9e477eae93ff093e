import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { NextStep } from "#ui/next-step.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Entry } from "../entries.server.ts";
import type { NotSent } from "../rules/stages.ts";
import { NOT_SENT, stageWord } from "../words.ts";

type Props = { entry: { state: Entry["state"]; stage: Entry["stage"]; endedBecause: string | null; consentUntil: string }; here: string; notSent: NotSent | null; formId: string; error: string | undefined };

/** What the school does next with a work. */
export function EntrySteps({ entry, here, notSent, formId, error }: Props) {
  if (entry.state === "ended") {
    return <Notice>{entry.endedBecause === "consentWithdrawn" ? m.campaigns_contest_ended_withdrawn() : m.campaigns_contest_ended_over({ day: formatDate(entry.consentUntil) })}</Notice>;
  }
  if (entry.state === "entered") return <Notice tone="well">{m.campaigns_contest_is_at({ stage: stageWord(entry.stage) })}</Notice>;
  return (
    <>
      {error && <Notice tone="urgent">{error}</Notice>}
      <NextStep
        title={notSent ? m.campaigns_contest_not_yet_sent() : m.campaigns_contest_ready()}
        action={
          <Form
            formId={formId}
            hidden={{ step: "send" }}
            actions={
              <>
                <Button kind="main" blocked={notSent ? NOT_SENT[notSent]() : undefined}>{m.campaigns_contest_send()}</Button>
                <ButtonLink icon="pencil" href={`${here}/edit`}>{m.campaigns_contest_entry_edit()}</ButtonLink>
              </>
            }
          />
        }
      >
        {m.campaigns_contest_send_text()}
      </NextStep>
    </>
  );
}
