import { m } from "#paraglide/messages.js";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Timeline } from "#ui/timeline.tsx";

type Opening = { key: string; at: string; moment: string; who: string; what: string };

export function Openings({ openings, eraseHref }: { openings: readonly Opening[]; eraseHref?: string }) {
  const events = openings.map(({ key, at, moment, who, what }) => ({ key, title: what, when: moment, dateTime: at, body: who }));
  return (
    <>
      <Card title={m.notes_openings_title()}>
        <Timeline events={events} />
      </Card>
      {eraseHref && (
        <ButtonRow>
          <ButtonLink kind="bare" dense icon="trash" href={eraseHref}>
            {m.notes_erase()}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}
