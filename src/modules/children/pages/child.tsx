import { openingsOf } from "#modules/audit/public.server.ts";
import { listTeam } from "#modules/notes/public.server.ts";
import { m } from "#paraglide/messages.js";
import { write } from "#platform/database/door.server.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { holdersOf } from "#platform/vault/open.server.ts";
import { Person } from "#ui/avatar.tsx";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Stack, WithAside } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { findCertificate } from "../certificate.server.ts";
import { recordChild } from "../commands.server.ts";
import { ErasureCertificate } from "../parts/erasure-certificate.tsx";
import { Siblings } from "../parts/siblings.tsx";
import { Representatives } from "../parts/representatives.tsx";
import { changedFields } from "../rules/changes.ts";
import { fullName } from "../schema.ts";
import { siblingsOf } from "../siblings.server.ts";
import { requireChild, requireVisit } from "../visit.server.ts";
import { FIELD_WORDS, fieldText } from "../words.ts";
import type { Route } from "./+types/child";

export function meta() {
  return [{ title: m.children_record() }];
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  const { scope, place } = visit;
  return write(scope, async (tx) => {
    const names = Object.fromEntries((await listTeam(tx, place.id)).map((member) => [member.accountId, member.name]));
    const { openings } = await openingsOf(tx, scope, { placeId: place.id, itemId: params.childId });
    const certificate = await findCertificate(tx, scope, params.childId);
    if (certificate) return { certificate: { ...certificate, who: names[certificate.erasedBy] ?? m.children_reader_elsewhere() }, openings, child: null };
    const opened = await requireChild(tx, visit, params.childId);
    const { item, current, versions } = opened;
    const changes = versions.map((one, at) => ({ ...one, fields: changedFields(versions[at + 1]?.record, one.record) }));
    const holders = (await holdersOf(tx, item)).map(({ accountId, state }) => ({ accountId, waits: state === "waits" }));
    const siblings = await siblingsOf(tx, visit.keys, opened);
    await recordChild(tx, item, "child.opened");
    return { certificate: null, openings, child: { id: params.childId, current, changes, siblings, holders, names, ownId: scope.accountId } };
  });
}

const SHOWN = ["birthDate", "iin", "className", "curator", "boarding", "language", "otherSchools"] as const;

export default function Child({ loaderData }: Route.ComponentProps) {
  const { certificate, child, openings } = loaderData;
  if (!child) return certificate && <ErasureCertificate certificate={certificate} openings={openings} />;
  const { current, changes, holders, names } = child;
  const nameOf = (accountId: string) => names[accountId] ?? m.children_reader_elsewhere();
  const at = (page: string) => link(`/children/${child.id}/${page}`);
  return (
    <Page
      title={fullName(current.record)}
      crumbs={[{ label: m.children_title(), href: link("/children") }, { label: fullName(current.record) }]}
      actions={
        <ButtonRow>
          <ButtonLink kind="main" icon="pencil" href={at("edit")}>
            {m.children_edit()}
          </ButtonLink>
          <ButtonLink icon="history" href={at("chronology")}>
            {m.children_chronology()}
          </ButtonLink>
        </ButtonRow>
      }
    >
      <WithAside
        aside={
          <>
            <Card title={m.children_readers()}>
              <Stack gap="small">
                {holders.map(({ accountId, waits }) => (
                  <Person key={accountId} name={nameOf(accountId)} detail={accountId === child.ownId ? m.children_reader_you() : waits ? m.children_reader_waits() : undefined} />
                ))}
              </Stack>
              <ButtonRow>
                <ButtonLink dense href={at("readers")}>
                  {m.children_readers_change()}
                </ButtonLink>
              </ButtonRow>
            </Card>
            <Card title={m.children_versions()}>
              <Timeline
                events={changes.map(({ version, writtenAt, writtenBy, fields }) => ({
                  key: String(version),
                  title: nameOf(writtenBy),
                  when: formatDateTime(writtenAt),
                  dateTime: writtenAt.toISOString(),
                  body: version === 1 ? m.children_version_first() : <Changed version={version} fields={fields} changes={changes} />,
                }))}
              />
            </Card>
          </>
        }
      >
        <Card>
          <Facts facts={SHOWN.map((field) => ({ label: FIELD_WORDS[field](), value: fieldText(current.record, field) }))} />
        </Card>
        <Representatives people={current.record.representatives} />
        <Siblings lines={child.siblings} href={at("siblings")} />
        <Card title={m.children_openings()}>
          <Timeline events={openings.map(({ key, at: dateTime, moment, who, what }) => ({ key, title: what, when: moment, dateTime, body: who }))} />
        </Card>
        <ButtonRow>
          <ButtonLink kind="bare" dense icon="trash" href={at("erase")}>
            {m.children_erase()}
          </ButtonLink>
        </ButtonRow>
      </WithAside>
    </Page>
  );
}

type Change = Extract<Awaited<ReturnType<typeof loader>>["child"], object>["changes"][number];

/** What stood there and what stands there since, field by field. */
function Changed({ version, fields, changes }: { version: number; fields: Change["fields"]; changes: readonly Change[] }) {
  const at = changes.findIndex((one) => one.version === version);
  const [after, before] = [changes[at]?.record, changes[at + 1]?.record];
  if (!after || !before) return null;
  return (
    <>
      {fields.map((field) => (
        <p key={field}>{m.children_changed({ field: FIELD_WORDS[field](), before: fieldText(before, field), after: fieldText(after, field) })}</p>
      ))}
    </>
  );
}
