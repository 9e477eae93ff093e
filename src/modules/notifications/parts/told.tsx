import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Badge } from "#ui/badge.tsx";
import { IconButton } from "#ui/button.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { EventList } from "#ui/event-list.tsx";

type Line = { id: string; title: string; text: string; at: string; ago: string; isRead: boolean; urgent: boolean };

export function Told({ told }: { told: readonly Line[] }) {
  return (
    <EventList
      fresh={m.notifications_new()}
      events={told.map(({ id, title, text, at, ago, isRead, urgent }) => ({
        key: id,
        title,
        href: link(`/notifications/${id}`),
        text,
        when: ago,
        dateTime: at,
        isFresh: !isRead,
        mark: urgent && !isRead && <Badge tone="urgent">{m.notifications_urgent_mark()}</Badge>,
        action: !isRead && (
          <form method="post">
            <HiddenFields values={{ read: id }} />
            <IconButton icon="check" label={m.notifications_mark_read_of({ title })} />
          </form>
        ),
      }))}
    />
  );
}
