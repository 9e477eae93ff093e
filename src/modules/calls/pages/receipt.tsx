import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { newId } from "#platform/ids.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { addToOwnCall, readOwnCall } from "../caller.server.ts";
import { Danger } from "../parts/danger.tsx";
import { MessageText } from "../parts/message-text.tsx";
import { readReceipt } from "../rules/receipt.ts";
import { LONGEST_TELLING } from "../schema.ts";
import { STATE_WORDS } from "../words.ts";
import type { Route } from "./+types/receipt";

export const meta = () => [{ title: m.shell_name() }];

/** The digits come in a form and go back in one: no address ever carries them. A wrong receipt looks like any other. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const typed = String(form.get("receipt") ?? "").slice(0, 200);
  const digits = readReceipt(typed);
  if (!digits) return { wrong: true as const };
  const text = String(form.get("text") ?? "").trim().slice(0, LONGEST_TELLING);
  const added = text !== "" && (await addToOwnCall(digits, text, String(form.get("form_id") ?? "")));
  const call = await readOwnCall(digits);
  return call ? { wrong: false as const, digits, added, formId: newId(), state: call.state, messages: call.messages } : { wrong: true as const };
}

export default function Receipt({ actionData }: Route.ComponentProps) {
  if (!actionData || actionData.wrong) {
    return (
      <Page title={m.calls_receipt_title()} lead={m.calls_receipt_lead()}>
        {actionData && <Notice tone="urgent" title={m.calls_receipt_wrong()}>{m.calls_receipt_wrong_text()}</Notice>}
        <Form actions={<Button kind="main" icon="key">{m.calls_receipt_open()}</Button>}>
          <TextField name="receipt" label={m.calls_receipt_digits()} help={m.calls_receipt_digits_help()} inputMode="numeric" autoComplete="off" />
        </Form>
      </Page>
    );
  }
  const { digits, added, formId, state, messages } = actionData;
  return (
    <Page title={m.calls_own_title()} lead={STATE_WORDS[state]()}>
      {added && <Notice tone="well" title={m.calls_own_added()}>{m.calls_own_added_text()}</Notice>}
      <ol className="conversation">
        {messages.map((message) => (
          <li key={message.id} data-side={message.side}>
            <Card title={message.side === "caller" ? m.calls_own_you() : m.calls_own_team()} note={formatDate(message.writtenAt)}>
              <MessageText body={message.body} />
            </Card>
          </li>
        ))}
      </ol>
      {!messages.some((message) => message.side === "team") && <Notice>{m.calls_own_no_answer()}</Notice>}
      <Form formId={formId} hidden={{ receipt: digits }} actions={<Button kind="main">{m.calls_own_send()}</Button>}>
        <TextArea name="text" label={m.calls_own_more()} help={m.calls_own_more_help()} rows={5} />
      </Form>
      <Form hidden={{ receipt: digits }} actions={<Button icon="refresh">{m.calls_own_again()}</Button>} />
      <Danger />
    </Page>
  );
}
