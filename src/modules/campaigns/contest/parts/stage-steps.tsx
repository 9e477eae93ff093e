import { m } from "#paraglide/messages.js";
import { formatLinks } from "#platform/documents/format-words.ts";
import { formatDate, formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form } from "#ui/form.tsx";
import { NextStep } from "#ui/next-step.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Contest } from "../../schema/regulation.ts";
import type { NotClosed, Stage } from "../rules/stages.ts";
import { agreementWords, NOT_CLOSED } from "../words.ts";

type Props = {
  board: { alpha: number | null; waiting: number; blocked: NotClosed | null; closed: { closedAt: Date; publishedAt: Date | null } | null; nextClosed: boolean };
  stage: Stage;
  contest: Contest;
  slug: string;
  here: string;
  entries: number;
  formId: string;
  error: string | undefined;
};

/** Where the stage stands, and the one thing to do next. */
export function StageSteps({ board, stage, contest, slug, here, entries, formId, error }: Props) {
  const { closed, blocked, alpha, waiting, nextClosed } = board;
  const ofSchool = stage.kind === "school";
  return (
    <>
      {error && <Notice tone="urgent">{error}</Notice>}
      {nextClosed && !closed && <Notice tone="due" title={m.campaigns_contest_next_closed()}>{m.campaigns_contest_next_closed_text()}</Notice>}
      {!closed && (
        <NextStep title={blocked ? m.campaigns_contest_stage_runs() : m.campaigns_contest_stage_ready()} action={<Step formId={formId} step="close" label={m.campaigns_contest_close()} blocked={blocked ? NOT_CLOSED[blocked]() : undefined} />}>
          {m.campaigns_contest_close_text({ n: formatNumber(stage.passOn) })}
        </NextStep>
      )}
      {closed && !closed.publishedAt && (
        <NextStep title={m.campaigns_contest_stage_closed()} action={<Step formId={formId} step="publish" label={m.campaigns_contest_publish()} />}>
          {ofSchool ? m.campaigns_contest_publish_text_school() : m.campaigns_contest_publish_text()}
        </NextStep>
      )}
      {closed?.publishedAt && (
        <Notice tone="well" title={m.campaigns_contest_published_at({ when: formatDateTime(closed.publishedAt) })}>
          {ofSchool ? m.campaigns_contest_published_school() : <ButtonLink icon="external" href={link(`/campaigns/${slug}/contest`)}>{m.campaigns_contest_results()}</ButtonLink>}
        </Notice>
      )}
      {closed && (
        <Card title={m.campaigns_contest_protocol_title()}>
          <p>{m.campaigns_contest_protocol_lead()}</p>
          <ButtonRow>
            {formatLinks((format) => `${here}/protocol?format=${format}`).map(({ href, label }) => (
              <ButtonLink key={href} icon="download" href={href} download>{label}</ButtonLink>
            ))}
          </ButtonRow>
        </Card>
      )}
      {!closed && (
        <Card>
          <Facts
            facts={[
              { label: m.campaigns_contest_until(), value: formatDate(stage.until) },
              { label: m.campaigns_contest_entries(), value: formatNumber(entries) },
              { label: m.campaigns_contest_jurors_per_entry(), value: formatNumber(contest.jurorsPerEntry) },
              { label: m.campaigns_contest_waiting(), value: formatNumber(waiting) },
              { label: m.campaigns_contest_pass_on(), value: formatNumber(stage.passOn) },
              { label: m.campaigns_contest_agreement(), value: agreementWords(alpha) },
            ]}
          />
        </Card>
      )}
    </>
  );
}

function Step({ formId, step, label, blocked }: { formId: string; step: string; label: string; blocked?: string }) {
  return <Form formId={`${formId}-${step}`} hidden={{ step }} actions={<Button kind="main" blocked={blocked}>{label}</Button>} />;
}
