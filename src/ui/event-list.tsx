import type { ReactNode } from "react";

type Event = { key: string; title: string; href: string; text?: string; when: string; dateTime: string; isFresh?: boolean; mark?: ReactNode; action?: ReactNode };

/** What happened, each line a link; what is fresh stands out, and says so to those who do not see it. */
export function EventList({ events, fresh }: { events: readonly Event[]; fresh: string }) {
  return (
    <ol className="event-list">
      {events.map((event) => (
        <li key={event.key} data-fresh={event.isFresh ? "" : undefined}>
          <div className="event-list-text">
            <a href={event.href}>
              {event.title}
              {event.isFresh && <span className="out-of-sight"> ({fresh})</span>}
            </a>
            {event.mark && <span>{event.mark}</span>}
            {event.text && <span className="small quiet">{event.text}</span>}
            <time className="small quiet" dateTime={event.dateTime}>{event.when}</time>
          </div>
          {event.action}
        </li>
      ))}
    </ol>
  );
}
