import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import type { RecoveryKey } from "#platform/vault/recovery.server.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";

export function RecoveryState({ recoveryKey, mayMake }: { recoveryKey: RecoveryKey | null; mayMake: boolean }) {
  return (
    <Card title={m.vault_recovery_title()}>
      {recoveryKey ? (
        <p>{m.vault_recovery_has({ when: formatDate(recoveryKey.createdAt), fingerprint: recoveryKey.fingerprint })}</p>
      ) : (
        <Notice tone="due">{m.vault_recovery_none()}</Notice>
      )}
      <ButtonRow>
        {mayMake && (
          <ButtonLink icon="print" href={link("/vault/recovery-key")} kind={recoveryKey ? "plain" : "main"}>
            {recoveryKey ? m.vault_recovery_make_again() : m.vault_recovery_make()}
          </ButtonLink>
        )}
        {recoveryKey && (
          <ButtonLink icon="key" href={link("/vault/recover")}>
            {m.vault_recovery_use()}
          </ButtonLink>
        )}
      </ButtonRow>
    </Card>
  );
}
