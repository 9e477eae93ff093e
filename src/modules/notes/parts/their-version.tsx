import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { ComparedLegend, ComparedText } from "#ui/compared.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import { differences } from "../differences.ts";
import type { NoteText, NoteVersion } from "../schema.ts";

const FIELDS = [
  { key: "title", label: m.notes_field_title },
  { key: "about", label: m.notes_field_about },
  { key: "text", label: m.notes_field_text },
] as const;

/** What somebody else saved while this person was writing, with what differs from this person's words marked in it. */
export function TheirVersion({ theirs, yours }: { theirs: NoteVersion & { who: string }; yours: NoteText }) {
  const words = { theirs: m.notes_conflict_legend_theirs(), yours: m.notes_conflict_legend_yours() };
  const fields = FIELDS.map(({ key, label }) => ({ label: label(), stretches: differences(theirs[key], yours[key]) })).filter(({ stretches }) => stretches.length > 0);
  const same = fields.every(({ stretches }) => stretches.every(({ kind }) => kind === "both"));
  return (
    <>
      <Notice tone="due" title={m.notes_conflict_title()}>
        {m.notes_conflict_text()}
      </Notice>
      <Card title={m.notes_conflict_theirs({ who: theirs.who, when: formatDateTime(theirs.writtenAt) })} tone="sunken">
        {same ? <p className="quiet">{m.notes_conflict_same()}</p> : <ComparedLegend {...words} />}
        <div className="reading">
          <Facts stacked facts={fields.map(({ label, stretches }) => ({ label, value: <ComparedText stretches={stretches} {...words} /> }))} />
        </div>
      </Card>
    </>
  );
}
