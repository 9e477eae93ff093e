import { m } from "#paraglide/messages.js";
import type { HolderOfItem } from "#platform/vault/open.server.ts";
import { Person } from "#ui/avatar.tsx";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Stack } from "#ui/layout.tsx";

type Props = { holders: readonly HolderOfItem[]; ownId: string; nameOf: (accountId: string) => string; excludeHref: string };

export function Readers({ holders, ownId, nameOf, excludeHref }: Props) {
  const detail = ({ accountId, state }: HolderOfItem) => (accountId === ownId ? m.notes_reader_you() : state === "waits" ? m.notes_reader_waits() : undefined);
  return (
    <Card title={m.notes_readers_title()}>
      <Stack gap="small">
        {holders.map((holder) => (
          <Person key={holder.accountId} name={nameOf(holder.accountId)} detail={detail(holder)} />
        ))}
      </Stack>
      {holders.length > 1 && (
        <ButtonRow>
          <ButtonLink dense href={excludeHref}>
            {m.notes_exclude()}
          </ButtonLink>
        </ButtonRow>
      )}
    </Card>
  );
}
