import { useLoaderData, useSearchParams, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { ACTIONS, roleMay, type Action } from "#platform/access/actions.ts";
import { ROLES, isRole, type Role } from "#platform/access/roles.ts";
import { requirePerson } from "#platform/http/context.ts";
import { titled } from "#platform/i18n/title.ts";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Page } from "#ui/page.tsx";
import { Tags } from "#ui/tags.tsx";
import { ACTION_WORDS } from "../administration/action-words.ts";
import { rolesGivenAnywhere } from "../roles/rules.ts";
import { roleName } from "../roles/words.ts";

/** The literal tables themselves, readable: what is not listed is nobody's. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context);
  const params = new URL(request.url).searchParams;
  const wanted = params.get("role");
  const words = (params.get("q") ?? "").trim().toLowerCase();
  const role = isRole(wanted) ? wanted : null;
  const actions = (Object.keys(ACTIONS) as Action[])
    .filter((action) => role === null || roleMay(role, action))
    .map((action) => ({ action, words: ACTION_WORDS[action](), roles: ROLES.filter((one) => roleMay(one, action)) }))
    .filter((row) => `${row.action} ${row.words}`.toLowerCase().includes(words));
  const gifts = ROLES.filter((one) => rolesGivenAnywhere(one).length > 0 && (role === null || one === role)).map((one) => ({ role: one, gives: rolesGivenAnywhere(one) }));
  return { actions, gifts };
}

export const meta: MetaFunction = () => [{ title: titled(m.people_access_title()) }];

export default function AccessTable() {
  const { actions, gifts } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <Page title={m.people_access_title()} lead={m.people_access_lead()}>
      <Card flush>
        <DataTable
          id="actions"
          caption={m.people_access_title()}
          params={params}
          plain
          rows={actions}
          rowKey={(row) => row.action}
          filters={[
            { kind: "search", name: "q", label: m.people_action() },
            { kind: "select", name: "role", label: m.people_role(), empty: m.people_any_role(), options: ROLES.map((role) => ({ value: role, label: roleName(role) })) },
          ]}
          columns={[
            { key: "action", label: m.people_action(), cell: (row) => row.words, main: true },
            { key: "roles", label: m.people_access_roles(), cell: (row) => <Roles roles={row.roles} /> },
          ]}
        />
      </Card>
      {gifts.length > 0 && (
        <Card title={m.people_gives_title()} note={m.people_gives_note()} flush>
          <DataTable
            id="gifts"
            caption={m.people_gives_title()}
            params={new URLSearchParams()}
            plain
            rows={gifts}
            rowKey={(row) => row.role}
            columns={[
              { key: "role", label: m.people_role(), cell: (row) => roleName(row.role), main: true },
              { key: "gives", label: m.people_gives(), cell: (row) => <Roles roles={row.gives} /> },
            ]}
          />
        </Card>
      )}
    </Page>
  );
}

function Roles({ roles }: { roles: readonly Role[] }) {
  if (roles.length === ROLES.length) return m.people_every_role();
  return <Tags tags={roles.map((role) => ({ label: roleName(role) }))} label={m.people_access_roles()} />;
}
