import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { fullName, type ChildLine } from "../schema.ts";

export function Siblings({ lines, href }: { lines: readonly ChildLine[]; href: string }) {
  return (
    <Card title={m.children_field_siblings()}>
      {lines.length === 0 && <p className="quiet">{m.children_siblings_none()}</p>}
      {lines.map(({ id, record }) => (
        <p key={id}>
          <a href={link(`/children/${id}`)}>{record ? fullName(record) : m.children_damaged()}</a>
        </p>
      ))}
      <ButtonRow>
        <ButtonLink dense icon="people" href={href}>
          {m.children_siblings_change()}
        </ButtonLink>
      </ButtonRow>
    </Card>
  );
}
