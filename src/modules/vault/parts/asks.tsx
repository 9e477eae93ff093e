import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Person } from "#ui/avatar.tsx";
import { Badge } from "#ui/badge.tsx";
import { ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Stack } from "#ui/layout.tsx";
import type { Ask } from "../queries.server.ts";
import { OneStep } from "./own-key.tsx";

type Props = { asks: readonly Ask[]; ownId: string; mayConsent: boolean; formId: string };

export function Asks({ asks, ownId, mayConsent, formId }: Props) {
  return (
    <Card title={m.vault_asks_title()}>
      {asks.length === 0 ? (
        <p className="quiet">{m.vault_asks_none()}</p>
      ) : (
        <Stack>
          <p className="quiet">{m.vault_asks_how()}</p>
          {asks.map((ask) => (
            <OneAsk key={ask.readmission.id} ask={ask} ownId={ownId} mayConsent={mayConsent} formId={formId} />
          ))}
        </Stack>
      )}
    </Card>
  );
}

function OneAsk({ ask, ownId, mayConsent, formId }: { ask: Ask } & Omit<Props, "asks">) {
  const { readmission, name, canLetIn } = ask;
  const consented = readmission.consents.some((consent) => consent.accountId === ownId);
  return (
    <Stack gap="small">
      <Person name={name} detail={m.vault_asks_since({ when: formatDateTime(readmission.requestedAt) })} />
      <p className="small quiet">{canLetIn > 0 ? m.vault_asks_can({ count: canLetIn }) : m.vault_asks_cannot()}</p>
      <ButtonRow>
        {mayConsent && !consented && <OneStep intent="consent" formId={`${formId}c${readmission.id}`} readmission={readmission.id} label={m.vault_asks_consent()} main />}
        {consented && <Badge tone="well">{m.vault_asks_consent_given()}</Badge>}
        {canLetIn > 0 && <OneStep intent="let-in" formId={`${formId}l${readmission.id}`} readmission={readmission.id} label={m.vault_asks_let_in()} main={!mayConsent || consented} />}
      </ButtonRow>
    </Stack>
  );
}
