import { m } from "#paraglide/messages.js";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import type { Contest } from "../../schema/regulation.ts";
import type { Entry } from "../entries.server.ts";
import { ageGroupWord, nominationWord, stageWord } from "../words.ts";

export type SchoolEntry = { id: string; title: string; nomination: string; ageGroup: string; state: Entry["state"]; stage: Entry["stage"]; pupil: string; className: string };

export function EntryState({ state, stage }: Pick<SchoolEntry, "state" | "stage">) {
  if (state === "draft") return <Badge tone="due">{m.campaigns_contest_state_draft()}</Badge>;
  if (state === "ended") return <Badge>{m.campaigns_contest_state_ended()}</Badge>;
  return <Badge tone="sky">{stageWord(stage)}</Badge>;
}

/** The works of a school, with the names that only the school sees. */
export function SchoolEntries({ entries, contest, home, takes }: { entries: readonly SchoolEntry[]; contest: Contest; home: string; takes: boolean }) {
  return (
    <Card flush title={m.campaigns_contest_our_entries()} note={m.campaigns_contest_names_note()}>
      <DataTable
        plain
        id="entries"
        caption={m.campaigns_contest_our_entries()}
        params={new URLSearchParams()}
        rows={entries}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${home}/entries/${id}`}
        empty={
          <Empty title={m.campaigns_contest_no_entries()} action={takes && <ButtonLink kind="main" icon="plus" href={`${home}/new`}>{m.campaigns_contest_new()}</ButtonLink>}>
            {takes ? m.campaigns_contest_no_entries_text() : m.campaigns_contest_takes_no_more()}
          </Empty>
        }
        columns={[
          { key: "title", label: m.campaigns_contest_work(), main: true, cell: ({ title, state }) => (state === "ended" ? m.campaigns_contest_removed() : title) },
          { key: "nomination", label: m.campaigns_contest_nomination(), cell: ({ nomination }) => nominationWord(contest, nomination) },
          { key: "age", label: m.campaigns_contest_age_group(), cell: ({ ageGroup }) => ageGroupWord(contest, ageGroup) },
          { key: "pupil", label: m.campaigns_contest_pupil(), cell: ({ pupil, className }) => (pupil ? `${pupil}, ${className}` : null) },
          { key: "state", label: m.campaigns_contest_standing(), cell: (entry) => <EntryState {...entry} /> },
        ]}
      />
    </Card>
  );
}
