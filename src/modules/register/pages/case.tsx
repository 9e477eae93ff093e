import { m } from "#paraglide/messages.js";
import { write } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formatDate, formatDateTime, formatSchoolYear } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { isId } from "#platform/ids.ts";
import { requireVaultKeys } from "#platform/vault/request.server.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { countingOf, readKinds } from "../content.server.ts";
import { readCase } from "../queries.server.ts";
import { countingWord, incidentWord, PLACE_WORDS, ROLE_WORDS } from "../words.ts";
import type { Route } from "./+types/case";

export const meta = () => [{ title: m.register_case_title() }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const keys = await requireVaultKeys(context, request);
  const content = readKinds();
  return write(scope, async (tx) => {
    const found = isId(params.caseId) ? await readCase(tx, keys, params.caseId) : undefined;
    if (!found) throw notFound();
    const ids = [found.responsibleId, ...found.registrations.map(({ by }) => by)];
    const rows = await tx.selectFrom("account").select(["id", "family_name", "given_name"]).where("id", "in", ids).execute();
    const people = Object.fromEntries(rows.map((row) => [row.id, `${row.family_name} ${row.given_name}`.trim()]));
    const registrations = found.registrations.map((one) => ({
      ...one,
      incidents: one.incidents.map((incident) => {
        const counting = countingOf(incident.kind, incident.form);
        return { ...incident, what: incidentWord(content, incident.kind, incident.form), type: counting ? countingWord(content, counting) : "—" };
      }),
    }));
    return { ...found, registrations, people };
  });
}

export default function Case({ loaderData: found }: Route.ComponentProps) {
  const title = m.register_number({ number: found.number, year: formatSchoolYear(found.year) });
  return (
    <Page
      title={title}
      badges={found.urgent && <Badge tone="urgent">{m.register_urgent()}</Badge>}
      crumbs={[{ label: m.register_title(), href: link("/register") }, { label: title }]}
    >
      <Card>
        <Facts
          facts={[
            { label: m.register_responsible(), value: found.people[found.responsibleId] ?? "—" },
            { label: m.register_registered(), value: formatDate(found.registeredOn) },
          ]}
        />
      </Card>
      {found.registrations.map((one) => (
        <Card key={one.seq} title={m.register_registration({ number: one.seq })} note={`${found.people[one.by] ?? "—"} · ${formatDateTime(one.at)}`}>
          {one.incidents.map((incident, index) => (
            <Facts
              key={`${incident.kind}:${incident.form}:${incident.day}:${incident.where}`}
              facts={[
                { label: m.register_incident({ number: index + 1 }), value: incident.what },
                { label: m.register_col_type(), value: incident.type },
                { label: m.register_day(), value: formatDate(incident.day) },
                { label: m.register_col_where(), value: PLACE_WORDS[incident.where]() },
              ]}
            />
          ))}
          {one.people.length > 0 && (
            <Facts
              facts={one.people.map((person) => ({
                label: person.incident ? `${ROLE_WORDS[person.role]()} (${m.register_incident({ number: person.incident })})` : ROLE_WORDS[person.role](),
                value: person.name,
              }))}
            />
          )}
          {one.summary !== "" && <p className="as-told">{one.summary}</p>}
          {one.callId && <a href={link(`/calls/${one.callId}`)}>{m.register_from_call()}</a>}
        </Card>
      ))}
    </Page>
  );
}
