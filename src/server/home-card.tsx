import type { HomeCard } from "../platform/home/card.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { m } from "#paraglide/messages.js";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Chart } from "#ui/chart.tsx";
import { NextStep } from "#ui/next-step.tsx";
import { Numbers } from "#ui/numbers.tsx";
import { TileMap } from "#ui/tile-map.tsx";
import { Timeline } from "#ui/timeline.tsx";

export function HomeCardView({ card }: { card: HomeCard }) {
  switch (card.kind) {
    case "due":
      return (
        <NextStep title={card.title} tone={card.urgent ? "urgent" : undefined} action={<ButtonLink kind="main" href={card.act.href}>{card.act.label}</ButtonLink>}>
          {card.text}
        </NextStep>
      );
    case "numbers":
      return <Numbers items={card.numbers} />;
    case "list":
      return (
        <Card title={card.title} note={card.note}>
          <Facts
            facts={card.lines.map((line) => ({
              label: line.href ? <a href={line.href}>{line.label}</a> : line.label,
              value: line.tone ? <Badge tone={line.tone}>{line.detail}</Badge> : <span className="small quiet">{line.detail}</span>,
            }))}
          />
          {card.more && <ButtonLink href={card.more.href}>{card.more.label}</ButtonLink>}
        </Card>
      );
    case "news":
      return (
        <Card title={card.title}>
          <Timeline events={card.events.map(({ at, ...event }) => ({ ...event, dateTime: at }))} />
          {card.more && <ButtonLink kind="bare" href={card.more.href}>{card.more.label}</ButtonLink>}
        </Card>
      );
    case "map":
      return (
        <Card title={card.title}>
          <TileMap caption={card.title} note={card.note} tiles={card.tiles} legend={card.legend} table={{ id: `table-${card.title}`.replaceAll(/\s+/g, "-"), label: m.chart_table(), place: m.chart_region(), value: card.valueLabel }} />
        </Card>
      );
    case "chart":
      return (
        <Card title={card.chart.title}>
          <Chart {...card.chart} titled />
        </Card>
      );
  }
}
