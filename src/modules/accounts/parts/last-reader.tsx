import { m } from "#paraglide/messages.js";
import { Checkbox } from "#ui/checkbox.tsx";
import { Notice } from "#ui/notice.tsx";

/** What nobody else can open would have no reader: hand it over first, or say so with open eyes. */
export function LastReader({ count, error }: { count: number; error: string | undefined }) {
  return (
    <>
      <Notice tone="due" title={m.people_last_reader_title({ count })}>{m.people_last_reader_text()}</Notice>
      <Checkbox name="unread" label={m.people_last_reader_confirm()} error={error} />
    </>
  );
}
