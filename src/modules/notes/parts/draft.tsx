import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** Says that the fields below come from a draft, and lets go of it. */
export function DraftFound({ savedAt }: { savedAt: Date }) {
  return (
    <Notice title={m.notes_draft_found_title()}>
      <p>{m.notes_draft_found_text({ when: formatDateTime(savedAt) })}</p>
      <form method="post">
        <Button kind="bare" dense name="intent" value="drop-draft">
          {m.notes_draft_drop()}
        </Button>
      </form>
    </Notice>
  );
}

export function SaveOrKeep() {
  return (
    <>
      <Button kind="main">{m.notes_save()}</Button>
      <Button name="intent" value="keep-draft">
        {m.notes_keep_draft()}
      </Button>
    </>
  );
}
