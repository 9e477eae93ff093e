import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import type { GrantedRole } from "../roles/queries.server.ts";
import { END_REASONS } from "../roles/schema.ts";
import { dutyName, reasonName } from "../roles/words.ts";

type Role = GrantedRole & { inForce: boolean; mayChange: boolean; mayEnd: boolean };

/** Roles with their periods; those in force with what may be done to them. */
export function RolesHeld({ roles, personId, empty }: { roles: readonly Role[]; personId: string; empty: string }) {
  if (roles.length === 0) return <p className="quiet">{empty}</p>;
  const ended = !roles.some((role) => role.inForce);
  const columns: Column<Role>[] = [
    { key: "role", label: m.people_role(), cell: dutyName, main: true },
    { key: "place", label: m.people_place(), cell: (role) => nameOf(role.placeName) },
    { key: "period", label: m.people_period(), cell: periodOf, nowrap: true },
    ...(roles.some((role) => role.basis !== "") ? [{ key: "basis", label: m.people_basis(), cell: (role: Role) => role.basis }] : []),
    ended
      ? { key: "reason", label: m.people_end_reason(), cell: reasonOf }
      : { key: "acts", label: m.people_acts(), cell: (role) => <Acts role={role} personId={personId} /> },
  ];
  return <DataTable id="roles" caption={ended ? m.people_roles_ended() : m.people_roles_in_force()} columns={columns} rows={roles} rowKey={(role) => role.grantId} params={new URLSearchParams()} plain />;
}

function Acts({ role, personId }: { role: Role; personId: string }) {
  const path = `/people/${personId}/roles/${role.grantId}` as const;
  return (
    <ButtonRow>
      {role.mayChange && <ButtonLink dense href={link(`${path}/change`)}>{m.people_change()}</ButtonLink>}
      {role.mayEnd && <ButtonLink dense href={link(`${path}/end`)}>{m.people_end()}</ButtonLink>}
    </ButtonRow>
  );
}

function periodOf(role: GrantedRole): string {
  const from = formatDate(role.startsAt, "medium");
  return role.endsAt ? m.people_period_closed({ from, to: formatDate(role.endsAt, "medium") }) : m.people_period_open({ from });
}

function reasonOf(role: GrantedRole): string {
  const reason = END_REASONS.find((known) => known === role.endReason);
  return reason ? reasonName(reason) : "";
}
