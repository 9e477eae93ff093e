import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Button } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { TextArea } from "#ui/text-area.tsx";

type Sent = { formId: string; values: FormValues; errors: FormErrors };

/** Two forms apart, each with its own button and words, so that a note is never sent by mistake. */
export function AnswerForm({ formId, values, errors }: Sent) {
  return (
    <Form formId={formId} hidden={{ intent: "answer" }} errors={errors} guard actions={<Button kind="main" icon="mail">{m.calls_call_answer_send()}</Button>}>
      <details className="more">
        <summary>{m.calls_call_canned()}</summary>
        <ul>
          {[m.calls_call_canned_1(), m.calls_call_canned_2(), m.calls_call_canned_3()].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <TextArea name="text" id="answer" label={m.calls_call_answer()} help={m.calls_call_answer_help()} value={String(values["text"] ?? "")} error={errors["text"]} rows={5} />
    </Form>
  );
}

export function NoteForm({ formId, values, errors }: Sent) {
  return (
    <Form formId={formId} hidden={{ intent: "note" }} errors={errors} actions={<Button icon="lock">{m.calls_call_note_save()}</Button>}>
      <TextArea name="text" id="note" label={m.calls_call_note_label()} help={m.calls_call_note_help()} value={String(values["text"] ?? "")} error={errors["text"]} rows={3} />
    </Form>
  );
}
