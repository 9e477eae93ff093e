import type { ReactNode } from "react";
import type { Tone } from "#ui/tone.ts";

export type Happening = { title: ReactNode; when: ReactNode; dateTime?: string; tone?: Tone; body?: ReactNode; key?: string };

export function Timeline({ events }: { events: readonly Happening[] }) {
  return (
    <ol className="timeline">
      {events.map((event, index) => (
        <li key={event.key ?? index} data-tone={event.tone}>
          <div className="timeline-head">
            <b>{event.title}</b>
            <time className="small quiet" dateTime={event.dateTime}>
              {event.when}
            </time>
          </div>
          {event.body && <div className="quiet">{event.body}</div>}
        </li>
      ))}
    </ol>
  );
}
