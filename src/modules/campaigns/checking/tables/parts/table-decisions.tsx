import { m } from "#paraglide/messages.js";
import { formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { Badge } from "#ui/badge.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TABLE_STATE_WORDS } from "../../../words.ts";
import { TABLE_TONES } from "../../words.ts";
import type { TableView } from "../table-view.server.ts";
import { MoreTime, type Typed } from "./more-time.tsx";

type Props = { view: TableView; formIds: readonly [string, string, string, string]; action: string; inbox: string; errors: Record<string, string>; words?: string; typed?: Typed };

/** Where the table stands, and the steps that the reader may take; one that is not possible yet says what is missing. */
export function TableDecisions({ view, formIds, action, inbox, errors, words, typed }: Props) {
  const { state, dueAt, approvedAt, remark, steps, unsettled } = view;
  const missing = unsettled.returns + unsettled.tables > 0;
  return (
    <Card title={m.checking_table_standing()} note={<Badge tone={view.last && state === "approved" ? "well" : TABLE_TONES[state]}>{view.last && state === "approved" ? m.checking_table_approved() : TABLE_STATE_WORDS[state]()}</Badge>}>
      <Facts facts={[{ label: m.checking_table_due(), value: formatDateTime(dueAt) }, view.extendedBecause !== "" && { label: m.checking_table_extended_because(), value: view.extendedBecause }, approvedAt && { label: m.checking_table_approved(), value: formatDateTime(approvedAt) }]} />
      {remark && <Notice tone="due" title={m.checking_step_table_give_back()}>{remark}</Notice>}
      {steps.includes("approve") && missing && (
        <Notice tone="info" title={m.checking_table_missing({ count: formatNumber(unsettled.returns + unsettled.tables) })}>
          {unsettled.tables > 0 && <p>{m.checking_table_missing_tables({ count: formatNumber(unsettled.tables) })}</p>}
          {unsettled.returns > 0 && <p>{m.checking_table_missing_returns({ count: formatNumber(unsettled.returns) })}</p>}
          {view.waiting.length > 0 && <p className="small">{view.waiting.join(", ")}{view.waiting.length < unsettled.returns + unsettled.tables ? "…" : ""}</p>}
          <ButtonLink dense href={inbox}>{m.checking_table_to_inbox()}</ButtonLink>
        </Notice>
      )}
      {steps.includes("approve") && (
        <Form formId={formIds[0]} action={action} errors={errors["approve"] ? { "": errors["approve"] } : undefined} actions={
          <Button kind="main" icon="check" name="intent" value="approve" blocked={missing ? m.checking_refused_unsettled_below() : undefined}>{view.own ? m.checking_table_approve() : m.checking_table_approve_for()}</Button>
        } />
      )}
      {steps.includes("recall") && <Form formId={formIds[0]} action={action} actions={<Button name="intent" value="recall">{m.checking_table_recall()}</Button>}><p className="quiet small">{m.checking_table_recall_help()}</p></Form>}
      {steps.includes("accept") && <Form formId={formIds[1]} action={action} actions={<Button kind="main" icon="check" name="intent" value="accept">{m.checking_table_accept()}</Button>} />}
      {steps.includes("giveBack") && (
        <Form formId={formIds[2]} action={action} errors={errors["words"] ? { words: errors["words"] } : undefined} actions={<Button name="intent" value="giveBack">{m.checking_give_back()}</Button>}>
          <TextArea name="words" label={m.checking_what_to_correct()} help={m.checking_table_what_help()} rows={3} maxLength={1_000} value={words} error={errors["words"]} />
        </Form>
      )}
      {view.mayExtend && <MoreTime formId={formIds[3]} action={action} errors={errors} typed={typed} />}
      {view.why && <p className="quiet small">{view.why}</p>}
    </Card>
  );
}
