import { m } from "#paraglide/messages.js";
import { formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { inWords } from "#platform/i18n/names.ts";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { peopleShown } from "../../open/rules.ts";
import type { Beside } from "../beside.server.ts";

type Line = { id: string; name: string; reported: string; participants: number | null | "withheld"; links: number };

/** What the school gave to the whole, when the whole has been approved. */
export function BesideOthers({ beside: { own, lines } }: { beside: Beside }) {
  const rows: Line[] = [
    { id: "own", name: m.campaigns_sending_beside_own(), reported: "", ...own },
    ...lines.map(({ id, names, expected, reported, participants, links }) => ({ id, name: inWords(names), reported: m.campaigns_sending_beside_of({ reported: formatNumber(reported), expected: formatNumber(expected) }), participants: peopleShown(participants), links })),
  ];
  return (
    <Card flush title={m.campaigns_sending_beside()} note={lines[0] && m.campaigns_sending_beside_counted({ at: formatDateTime(lines[0].countedAt) })}>
      <DataTable
        plain
        id="beside"
        caption={m.campaigns_sending_beside()}
        params={new URLSearchParams()}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", label: m.campaigns_sending_beside_whose(), main: true, cell: ({ name }) => name },
          { key: "reported", label: m.campaigns_sending_beside_reported(), nowrap: true, cell: ({ reported }) => reported },
          { key: "participants", label: m.campaigns_sending_beside_people(), numeric: true, cell: ({ participants }) => people(participants) },
          { key: "links", label: m.checking_column_links(), numeric: true, cell: ({ links }) => formatNumber(links) },
        ]}
      />
    </Card>
  );
}

function people(count: Line["participants"]) {
  if (count === "withheld") return <span className="quiet">{m.campaigns_sending_beside_few()}</span>;
  return count === null ? <span className="quiet">–</span> : formatNumber(count);
}
