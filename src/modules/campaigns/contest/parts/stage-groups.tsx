import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Contest } from "../../schema/regulation.ts";
import type { Ranked } from "../rules/ranking.ts";
import { ageGroupWord, deciderWord, nominationWord } from "../words.ts";

type Line = Ranked & { code: string; title: string; school: string; given: number; scored: number; spread: number | null };
type Group = { nomination: string; ageGroup: string; entries: readonly Line[]; ties: readonly (readonly string[])[] };
type Props = { groups: readonly Group[]; contest: Contest; passOn: number; here: string; entryHref: (id: string) => string };

const points = (value: number) => formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 });

export function StageGroups({ groups, contest, passOn, here, entryHref }: Props) {
  if (groups.length === 0) return <Card><Empty title={m.campaigns_contest_no_entries_yet()} /></Card>;
  return groups.map((group) => <GroupCard key={`${group.nomination} ${group.ageGroup}`} {...{ group, contest, passOn, here, entryHref }} />);
}

function GroupCard({ group, contest, passOn, here, entryHref }: Omit<Props, "groups"> & { group: Group }) {
  const { nomination, ageGroup, entries, ties } = group;
  const title = `${nominationWord(contest, nomination)}, ${ageGroupWord(contest, ageGroup)}`;
  const judged = entries.every(({ given, scored }) => scored > 0 && given === scored);
  return (
    <Card flush title={title}>
      {judged && ties.map(([first = ""]) => (
        <Notice key={first} tone="due" title={m.campaigns_contest_tie()}>
          <p>{m.campaigns_contest_tie_text()}</p>
          <ButtonLink kind="main" href={`${here}/tie/${first}`}>{m.campaigns_contest_tie_decide()}</ButtonLink>
        </Notice>
      ))}
      <DataTable
        plain
        id={`group-${nomination}-${ageGroup}`}
        caption={title}
        params={new URLSearchParams()}
        rows={entries}
        rowKey={({ id }) => id}
        rowHref={({ id }) => entryHref(id)}
        columns={[
          { key: "title", label: m.campaigns_contest_work(), main: true, cell: ({ title: name, code }) => `${name} (${code})` },
          { key: "rank", label: m.campaigns_contest_rank(), nowrap: true, cell: ({ rank, scored, tied }) => (scored === 0 ? null : <Badge tone={tied ? "due" : rank <= passOn ? "well" : "quiet"}>{m.campaigns_contest_rank_n({ rank: String(rank) })}</Badge>) },
          { key: "school", label: m.campaigns_contest_school(), cell: ({ school }) => school },
          { key: "score", label: m.campaigns_contest_score(), numeric: true, cell: ({ score, scored }) => (scored === 0 ? null : points(score)) },
          { key: "spread", label: m.campaigns_contest_spread(), numeric: true, cell: ({ spread }) => (spread === null ? null : points(spread)) },
          { key: "scored", label: m.campaigns_contest_judged(), numeric: true, nowrap: true, cell: ({ scored, given }) => m.campaigns_contest_n_of_m({ n: String(scored), m: String(given) }) },
          { key: "decided", label: m.campaigns_contest_decided(), cell: ({ decidedBy, scored }) => (decidedBy && scored > 0 ? <span className="small">{deciderWord(contest, decidedBy.rule === "criterion" ? `criterion:${decidedBy.code}` : decidedBy.rule)}</span> : null) },
        ]}
      />
    </Card>
  );
}
