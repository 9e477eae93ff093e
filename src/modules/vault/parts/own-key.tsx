import { m } from "#paraglide/messages.js";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";

export function OwnKey({ waiting, asked, notRecoverable, formId }: { waiting: number; asked: boolean; notRecoverable: number; formId: string }) {
  return (
    <Card title={m.vault_own_title()}>
      {waiting === 0 && <Notice tone="well">{m.vault_own_ok()}</Notice>}
      {waiting > 0 && (
        <>
          <Notice tone="due">{asked ? m.vault_own_asked() : m.vault_own_waiting({ count: waiting })}</Notice>
          {!asked && <OneStep intent="ask" formId={formId} label={m.vault_own_ask()} main />}
        </>
      )}
      {notRecoverable > 0 && (
        <>
          <p>{m.vault_own_recoverable({ count: notRecoverable })}</p>
          <OneStep intent="seal" formId={formId} label={m.vault_own_seal()} />
        </>
      )}
    </Card>
  );
}

export function OneStep(props: { intent: string; formId: string; label: string; readmission?: string; main?: boolean }) {
  const { intent, formId, label, readmission, main } = props;
  return (
    <form method="post">
      <HiddenFields values={{ form_id: formId, intent, ...(readmission ? { readmission } : {}) }} />
      <Button kind={main ? "main" : "plain"}>{label}</Button>
    </form>
  );
}
