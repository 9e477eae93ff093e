import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Timeline } from "#ui/timeline.tsx";
import type { Opening } from "../queries/openings.server.ts";
import { sentenceOf } from "../sentences.ts";

/** Who opened or changed this item, for the foot of its page. */
export function OpenedBy({ openings }: { openings: readonly Opening[] }) {
  if (openings.length === 0) return <p className="quiet">{m.audit_opened_by_nobody()}</p>;
  return (
    <Timeline
      events={openings.map((opening) => ({
        key: opening.key,
        title: opening.who ?? m.audit_by_system(),
        when: formatDateTime(new Date(opening.at)),
        dateTime: new Date(opening.at).toISOString(),
        body: sentenceOf(opening.action),
      }))}
    />
  );
}
