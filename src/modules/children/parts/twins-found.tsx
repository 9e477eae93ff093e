import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { Notice } from "#ui/notice.tsx";
import { fullName, type ChildLine } from "../schema.ts";

/** Records alike, before the form: by name those the reader can open, by number alone those of colleagues. */
export function TwinsFound({ open, closed }: { open: readonly ChildLine[]; closed: number }) {
  return (
    <Notice tone="due" title={m.children_twins_title()}>
      {open.map(({ id, record }) => (
        <p key={id}>
          <a href={link(`/children/${id}`)}>{record ? `${fullName(record)}, ${formatDate(record.birthDate)}${record.className && `, ${record.className}`}` : m.children_damaged()}</a>
        </p>
      ))}
      {closed > 0 && <p>{m.children_twins_closed({ count: closed })}</p>}
      <p>{m.children_twins_text()}</p>
    </Notice>
  );
}

export function AnotherChild() {
  return <Checkbox name="another" label={m.children_another()} />;
}
