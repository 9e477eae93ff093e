import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Timeline } from "#ui/timeline.tsx";
import type { Opening } from "../openings.server.ts";

const WORDS: Readonly<Record<string, () => string>> = {
  "note.written": m.notes_did_written,
  "note.rewritten": m.notes_did_rewritten,
  "note.opened": m.notes_did_opened,
  "note.shared": m.notes_did_shared,
  "note.excluded": m.notes_did_excluded,
  "note.attached": m.notes_did_attached,
  "note.fetched": m.notes_did_fetched,
};

type Props = { openings: readonly Opening[]; nameOf: (accountId: string | null) => string; eraseHref: string };

export function Openings({ openings, nameOf, eraseHref }: Props) {
  const events = openings.map((opening, index) => ({
    key: String(index),
    title: (WORDS[opening.action] ?? m.notes_did_other)(),
    when: formatDateTime(opening.at),
    dateTime: opening.at.toISOString(),
    body: nameOf(opening.actorId),
  }));
  return (
    <Card title={m.notes_openings_title()}>
      <Timeline events={events} />
      <ButtonLink kind="bare" dense icon="trash" href={eraseHref}>
        {m.notes_erase()}
      </ButtonLink>
    </Card>
  );
}
