import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { groupsOf } from "../rules/receipt.ts";
import type { Sent } from "../send.server.ts";
import { Danger } from "./danger.tsx";

/** The only time that the receipt is shown. */
export function ReceiptShown({ sent }: { sent: Sent }) {
  return (
    <Page title={m.calls_sent_title()} lead={m.calls_sent_lead()}>
      {sent.urgent && <Danger />}
      <Card title={m.calls_sent_receipt()}>
        <p className="receipt">
          {groupsOf(sent.receipt).map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </p>
        <p>{m.calls_sent_receipt_text()}</p>
        <Form action={link("/help/receipt/picture")} hidden={{ receipt: sent.receipt }} actions={<Button icon="download">{m.calls_sent_save()}</Button>} />
        <p>{m.calls_sent_save_text()}</p>
      </Card>
      <Notice tone="due" title={m.calls_sent_once()}>{m.calls_sent_once_text()}</Notice>
      <ButtonLink kind="main" icon="key" href={link("/help/receipt")}>{m.calls_sent_to_receipt()}</ButtonLink>
    </Page>
  );
}
