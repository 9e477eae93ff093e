import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import type { NoteVersion } from "../schema.ts";
import { NoteWords } from "./note-words.tsx";

/** What somebody else saved while this person was writing, beside what this person wrote. */
export function TheirVersion({ theirs }: { theirs: NoteVersion & { who: string } }) {
  return (
    <>
      <Notice tone="due" title={m.notes_conflict_title()}>
        {m.notes_conflict_text()}
      </Notice>
      <Card title={m.notes_conflict_theirs({ who: theirs.who, when: formatDateTime(theirs.writtenAt) })} tone="sunken">
        <b>{theirs.title}</b>
        <NoteWords text={theirs.text} />
      </Card>
    </>
  );
}
