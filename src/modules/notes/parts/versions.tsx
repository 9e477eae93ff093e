import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Card } from "#ui/card.tsx";
import { Timeline } from "#ui/timeline.tsx";
import type { VersionMark } from "../queries.server.ts";

type Props = { noteId: string; versions: readonly VersionMark[]; shown: number; nameOf: (accountId: string) => string };

export function Versions({ noteId, versions, shown, nameOf }: Props) {
  const events = versions.map((one) => ({
    key: String(one.version),
    title:
      one.version === shown ? (
        m.notes_version({ number: one.version })
      ) : (
        <a href={`${link(`/notes/${noteId}`)}?version=${one.version}`}>{m.notes_version({ number: one.version })}</a>
      ),
    when: formatDateTime(one.writtenAt),
    dateTime: one.writtenAt.toISOString(),
    body: nameOf(one.writtenBy),
  }));
  return (
    <Card title={m.notes_history_title()}>
      <Timeline events={events} />
    </Card>
  );
}
