import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { Shown } from "../filter.ts";
import { DECIDE } from "./inbox-table.tsx";

type Props = { show: Shown; formId: string; action: string; clear: readonly string[]; errors?: Record<string, string>; words?: string };

/** What can be decided about the ticked returns of the list, each kind of list its own. */
export function InboxActions({ show, formId, action, clear, errors, words }: Props) {
  const hidden = { clear: clear.join(",") };
  if (show === "check" || show === "correction") {
    return (
      <Card>
        <Form
          id={DECIDE}
          formId={formId}
          action={action}
          hidden={hidden}
          errors={errors}
          actions={
            <>
              <Button kind="main" icon="check" name="intent" value="accept">{m.checking_accept_ticked()}</Button>
              {show === "check" && clear.length > 0 && <Button name="intent" value="acceptClear">{m.checking_accept_clear({ count: formatNumber(clear.length) })}</Button>}
            </>
          }
        >
          <p className="quiet small">{m.checking_accept_help()}</p>
        </Form>
      </Card>
    );
  }
  if (show === "settled") {
    return (
      <Card>
        <Form id={DECIDE} formId={formId} action={action} errors={errors} actions={<Button name="intent" value="reopen">{m.checking_reopen_ticked()}</Button>}>
          <p className="quiet small">{m.checking_reopen_help()}</p>
        </Form>
      </Card>
    );
  }
  return (
    <Card>
      <Form
        id={DECIDE}
        formId={formId}
        action={action}
        errors={errors}
        actions={
          <>
            <Button name="intent" value="markSilent">{m.checking_silent_ticked()}</Button>
            <Button name="intent" value="excuse">{m.checking_excuse_ticked()}</Button>
          </>
        }
      >
        <TextField name="words" label={m.checking_reason()} help={m.checking_reason_help()} value={words} error={errors?.["words"]} maxLength={500} optional />
      </Form>
    </Card>
  );
}
