import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { conflict, notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { originContext, requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Badge } from "#ui/badge.tsx";
import { Button, ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { Page } from "#ui/page.tsx";
import { resend, withdraw } from "../invitations/commands.server.ts";
import { unsettledWithin, type Invitation } from "../invitations/queries.server.ts";
import { PeopleTabs } from "../parts/people-tabs.tsx";
import { mayGive } from "../roles/rules.ts";
import { dutyName } from "../roles/words.ts";

const actForm = z.object({ form_id: z.guid(), invitation: z.guid(), act: z.enum(["resend", "withdraw"]) });

export async function loader({ context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const invitations = await read(scope, unsettledWithin);
  return invitations.map((one) => ({ ...one, mine: mayGive(scope, one.role, { id: one.placeId, kind: one.placeKind }), formId: newId() }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const form = parseForm(actForm, await request.formData());
  if (!form.ok) throw notFound();
  const { form_id, invitation, act } = form.value;
  const done = await write(scope, (tx) =>
    once(tx, form_id, () => (act === "resend" ? resend(tx, scope, context.get(originContext), invitation) : withdraw(tx, scope, invitation))),
  );
  if (!done) throw conflict();
  return redirectWithFlash(link("/people/invitations"), act === "resend" ? m.people_resent() : m.people_withdrawn());
}

export const meta: MetaFunction = () => [{ title: titled(m.people_tab_invitations()) }];

type Row = Invitation & { mine: boolean; formId: string };

export default function Invitations() {
  const rows: readonly Row[] = useLoaderData<typeof loader>();
  const invite = <ButtonLink kind="main" icon="plus" href={link("/people/invite")}>{m.people_invite()}</ButtonLink>;
  return (
    <Page title={m.people_title()} lead={m.people_invitations_lead()} actions={invite}>
      <PeopleTabs current="invitations" />
      <Card flush>
        <DataTable
          id="invitations"
          caption={m.people_tab_invitations()}
          plain
          params={new URLSearchParams()}
          rows={rows}
          rowKey={(row) => row.id}
          empty={<Empty title={m.people_no_invitations()} action={invite}>{m.people_no_invitations_text()}</Empty>}
          columns={[
            { key: "name", label: m.people_name(), cell: (row) => `${row.familyName} ${row.givenName} ${row.patronymic}`.trim(), main: true },
            { key: "email", label: m.people_email(), cell: (row) => row.email },
            { key: "role", label: m.people_role(), cell: (row) => `${dutyName(row)} · ${nameOf(row.placeName)}` },
            { key: "until", label: m.people_link_until(), cell: until, nowrap: true },
            { key: "acts", label: m.people_acts(), cell: (row) => row.mine && <Acts row={row} /> },
          ]}
        />
      </Card>
    </Page>
  );
}

function until(row: Row) {
  return row.state === "expired" ? <Badge tone="due">{m.people_link_expired()}</Badge> : formatDate(row.expiresAt, "medium");
}

function Acts({ row }: { row: Row }) {
  return (
    <form method="post">
      <HiddenFields values={{ form_id: row.formId, invitation: row.id }} />
      <ButtonRow>
        <Button dense type="submit" name="act" value="resend">{m.people_resend()}</Button>
        <Button dense kind="bare" type="submit" name="act" value="withdraw">{m.people_withdraw()}</Button>
      </ButtonRow>
    </form>
  );
}
