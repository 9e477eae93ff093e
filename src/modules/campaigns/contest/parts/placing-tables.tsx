import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import type { Contest } from "../../schema/regulation.ts";
import type { Placing } from "../placings.server.ts";
import { ageGroupWord, deciderWord, nominationWord } from "../words.ts";

type Row = Placing & { school: string };

/** The places of a closed stage. */
export function PlacingTables({ placings, contest, entryHref }: { placings: readonly Row[]; contest: Contest; entryHref: (id: string) => string }) {
  const keys = [...new Set(placings.map(({ nomination, ageGroup }) => `${nomination} ${ageGroup}`))];
  return keys.map((key) => {
    const rows = placings.filter(({ nomination, ageGroup }) => `${nomination} ${ageGroup}` === key);
    const [nomination = "", ageGroup = ""] = key.split(" ");
    const title = `${nominationWord(contest, nomination)}, ${ageGroupWord(contest, ageGroup)}`;
    return (
      <Card key={key} flush title={title}>
        <DataTable
          plain
          id={`placing-${nomination}-${ageGroup}`}
          caption={title}
          params={new URLSearchParams()}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => entryHref(id)}
          columns={[
            { key: "title", label: m.campaigns_contest_work(), main: true, cell: ({ title: name, code, ended }) => `${ended ? m.campaigns_contest_removed() : name} (${code})` },
            { key: "rank", label: m.campaigns_contest_rank(), nowrap: true, cell: ({ rank, passed }) => <Badge tone={passed ? "well" : "quiet"}>{m.campaigns_contest_rank_n({ rank: String(rank) })}</Badge> },
            { key: "school", label: m.campaigns_contest_school(), cell: ({ school }) => school },
            { key: "score", label: m.campaigns_contest_score(), numeric: true, cell: ({ score }) => formatNumber(score, { minimumFractionDigits: 1, maximumFractionDigits: 2 }) },
            { key: "decided", label: m.campaigns_contest_decided(), cell: ({ decidedBy }) => (decidedBy ? <span className="small">{deciderWord(contest, decidedBy)}</span> : null) },
          ]}
        />
      </Card>
    );
  });
}
