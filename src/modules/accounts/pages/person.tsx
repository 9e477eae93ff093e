import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { now } from "#platform/clock.ts";
import { isId } from "#platform/ids.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { WithAside } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { findPerson } from "../administration/person.server.ts";
import { RolesHeld } from "../parts/roles-held.tsx";
import { mayGive } from "../roles/rules.ts";
import { dutyName } from "../roles/words.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const id = params["accountId"];
  if (!isId(id)) throw notFound();
  const person = await read(scope, (tx) => findPerson(tx, scope, id));
  if (!person) throw notFound();
  const own = id === scope.accountId;
  const roles = person.roles.map((role) => ({
    ...role,
    inForce: role.endsAt === null || role.endsAt > now(),
    mayChange: !own && role.role !== "schoolHead" && mayGive(scope, role.role, { id: role.placeId, kind: role.placeKind }),
    mayEnd: own || mayGive(scope, role.role, { id: role.placeId, kind: role.placeKind }),
  }));
  return {
    person,
    roles,
    mayGive: !own && roleMay(scope.role, "people.manage"),
    acceptances: own || roleMay(scope.role, "people.seeAcceptances"),
    history: roleMay(scope.role, "audit.browse") ? link(`/places/${roles[0]?.placeId ?? scope.placeId}/audit?subject=account:${id}`) : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: titled(loaderData?.person.name ?? m.people_title()) }];

export default function Person() {
  const { person, roles, mayGive: gives, acceptances, history } = useLoaderData<typeof loader>();
  const current = roles.filter((role) => role.inForce);
  const accepted = (at: Date | null) => (at ? formatDate(at, "medium") : m.people_not_accepted());
  return (
    <Page
      title={person.name}
      lead={current.map(dutyName).join(" · ") || m.people_no_role_now()}
      crumbs={[{ label: m.people_title(), href: link("/people") }, { label: person.name }]}
      actions={gives && <ButtonLink kind="main" icon="plus" href={link(`/people/${person.id}/give`)}>{m.people_give()}</ButtonLink>}
    >
      <WithAside
        aside={
          <Card title={m.people_about()}>
            <Facts
              stacked
              facts={[
                { label: m.people_email(), value: person.email },
                { label: m.people_account_since(), value: formatDate(person.createdAt, "medium") },
                { label: m.people_sessions(), value: m.people_sessions_now({ count: person.sessions }) },
                acceptances && { label: m.people_terms_column(), value: accepted(person.terms.at) },
                acceptances && { label: m.people_undertaking_column(), value: accepted(person.undertaking.at) },
              ]}
            />
            {history && <ButtonLink icon="history" href={history}>{m.people_history()}</ButtonLink>}
          </Card>
        }
      >
        <Card title={m.people_roles_in_force()} flush>
          <RolesHeld roles={current} personId={person.id} empty={m.people_no_role_now()} />
        </Card>
        {roles.some((role) => !role.inForce) && (
          <Card title={m.people_roles_ended()} flush>
            <RolesHeld roles={roles.filter((role) => !role.inForce)} personId={person.id} empty="" />
          </Card>
        )}
      </WithAside>
    </Page>
  );
}
