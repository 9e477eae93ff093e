import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import type { Readiness } from "../rules.ts";

type Member = { seat: string; accountId: string | null; name: string; readiness: Readiness; state: string };
type Props = { title: string; note: string; members: readonly Member[]; givesRoles: boolean };

/** Who is in the service, and for each whether they can open calls; the head is led to what is missing. */
export function MembersCard({ title, note, members, givesRoles }: Props) {
  const columns = [
    { key: "name", label: m.team_col_name(), cell: (member: Member) => member.name, main: true },
    { key: "seat", label: m.team_col_seat(), cell: (member: Member) => member.seat },
    { key: "state", label: m.team_col_state(), cell: (member: Member) => <State member={member} givesRoles={givesRoles} /> },
  ];
  return (
    <Card title={title} note={note} flush>
      <DataTable caption={title} columns={columns} rows={members} rowKey={(member) => `${member.seat} ${member.accountId ?? member.name}`} params={new URLSearchParams()} plain />
    </Card>
  );
}

function State({ member, givesRoles }: { member: Member; givesRoles: boolean }) {
  return (
    <>
      <Badge tone={member.readiness === "opens" ? "well" : "due"}>{member.state}</Badge>
      {givesRoles && member.readiness === "noAccount" && <> <a href={link("/people/invite")}>{m.team_invite()}</a></>}
      {givesRoles && member.readiness === "noRole" && <> <a href={link(`/people/${member.accountId}/give`)}>{m.team_give_role()}</a></>}
    </>
  );
}

export function UnnamedCard({ people }: { people: readonly { accountId: string; name: string; duty: string }[] }) {
  return (
    <Card title={m.team_unnamed_title()}>
      <p>{m.team_unnamed_text()}</p>
      <ul>
        {people.map(({ accountId, name, duty }) => (
          <li key={accountId}>{name} – {duty}</li>
        ))}
      </ul>
    </Card>
  );
}
