import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Badge } from "#ui/badge.tsx";
import { Button, ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { RETURN_STATE_WORDS } from "../../words.ts";
import { refusalInWords } from "../fault-words.ts";
import type { ReturnPageData } from "../return-page.server.ts";
import { SaidLines } from "./said-lines.tsx";

const TONES = { sent: "sky", accepted: "well", excused: "quiet" } as const;

/** Where a return stands that was sent or is not expected: what it says, and what may still be done. */
export function Standing({ page }: { page: ReturnPageData }) {
  const { state, said, sentAt, sentBy, onTime, reason } = page;
  const tone = state === "sent" || state === "accepted" || state === "excused" ? TONES[state] : "due";
  return (
    <Card
      title={
        <>
          {m.campaigns_sending_your_return()} <Badge tone={tone}>{RETURN_STATE_WORDS[state]()}</Badge>
        </>
      }
      note={sentAt ? m.campaigns_sending_sent_by({ by: sentBy, when: formatDateTime(sentAt) }) : undefined}
    >
      {state === "excused" && <Notice>{reason}</Notice>}
      {onTime === false && <p className="small quiet">{m.campaigns_sending_was_late()}</p>}
      <SaidLines said={said} id="sent" />
      {page.sendingRefused && page.sendingRefused !== "alreadySent" && page.sendingRefused !== "alreadyAccepted" && <p className="quiet">{refusalInWords(page.sendingRefused)}</p>}
      <Acts page={page} />
    </Card>
  );
}

function Acts({ page }: { page: ReturnPageData }) {
  const { head, state, tookPart, mayRecall, formId } = page;
  const certificate = state === "accepted" && tookPart === true;
  return (
    <>
      {certificate && (
        <ButtonRow>
          <ButtonLink kind="main" icon="download" href={link(`/work/campaigns/${head.id}/return/certificate`)} download>
            {m.campaigns_sending_certificate()}
          </ButtonLink>
        </ButtonRow>
      )}
      {mayRecall && (
        <Form formId={formId} actions={<Button name="intent" value="recall" icon="arrow-left">{m.campaigns_sending_recall()}</Button>}>
          <p className="small quiet">{m.campaigns_sending_recall_help()}</p>
        </Form>
      )}
    </>
  );
}

/** After it was accepted only the level above can open it again: it is asked, with a reason. */
export function AskToCorrect({ page, error, why }: { page: ReturnPageData; error?: string; why: string }) {
  if (page.correctionAsked !== "")
    return (
      <Card title={m.campaigns_sending_ask()} tone="sunken">
        <p>{m.campaigns_sending_ask_waits()}</p>
        <p className="as-typed quiet">{page.correctionAsked}</p>
      </Card>
    );
  if (!page.mayAsk) return null;
  return (
    <Card title={m.campaigns_sending_ask()} note={m.campaigns_sending_ask_note()}>
      <Form formId={page.formId} errors={error ? { why: error } : {}} actions={<Button name="intent" value="ask">{m.campaigns_sending_ask_do()}</Button>}>
        <TextArea name="why" label={m.campaigns_sending_ask_why()} error={error} value={why} rows={3} maxLength={2_000} />
      </Form>
    </Card>
  );
}
