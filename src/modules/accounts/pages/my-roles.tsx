import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { reaches } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { conflict, notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { scopeContext, sessionContext } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { Badge } from "#ui/badge.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Empty } from "#ui/empty.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { Row, Stack } from "#ui/layout.tsx";
import { NextStep } from "#ui/next-step.tsx";
import { Page } from "#ui/page.tsx";
import { acceptAsKnown } from "../invitations/accept.server.ts";
import { openInvitationsTo } from "../invitations/queries.server.ts";
import { RolesHeld } from "../parts/roles-held.tsx";
import { rolesEverOf } from "../roles/queries.server.ts";
import { dutyName } from "../roles/words.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const session = context.get(sessionContext);
  const scope = context.get(scopeContext);
  if (!session || scope.kind === "task") throw notFound();
  const roles = await read(scope, (tx) => rolesEverOf(tx, session.accountId));
  const isOver = (ends: Date | null) => ends !== null && ends <= now();
  return {
    offers: await openInvitationsTo(session.email),
    accountId: session.accountId,
    active: session.activeRole?.grantId ?? null,
    current: roles.filter((role) => !isOver(role.endsAt)).map((role) => ({ ...role, mayEnd: reaches(scope, role.placePath) })),
    ended: roles.filter((role) => isOver(role.endsAt)).map((role) => ({ ...role, inForce: false, mayChange: false, mayEnd: false })),
  };
}

const acceptForm = z.object({ invitation: z.guid() });

/** Takes up an offer without the letter: whoever is signed in with the address is the one it was sent to. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = context.get(sessionContext);
  const scope = context.get(scopeContext);
  const form = parseForm(acceptForm, await request.formData());
  if (!session || scope.kind === "task" || !form.ok) throw notFound();
  const offer = (await openInvitationsTo(session.email)).find((one) => one.id === form.value.invitation);
  if (!offer || (await acceptAsKnown(scope, offer)) === "gone") throw conflict();
  return redirectWithFlash(link("/my-roles"), m.people_invitation_taken({ role: dutyName(offer) }));
}

export const meta: MetaFunction = () => [{ title: titled(m.people_my_roles()) }];

export default function MyRoles() {
  const { offers, accountId, active, current, ended } = useLoaderData<typeof loader>();
  return (
    <Page title={m.people_my_roles()} lead={m.people_my_roles_lead()}>
      {current.length + offers.length === 0 && <Empty title={m.people_no_roles_title()}>{m.people_no_roles_text()}</Empty>}
      <Stack>
        {offers.map((offer) => (
          <NextStep
            key={offer.id}
            title={dutyName(offer)}
            action={
              <form method="post">
                <HiddenFields values={{ invitation: offer.id }} />
                <Button kind="main" type="submit">{m.people_offer_accept()}</Button>
              </form>
            }
          >
            {m.people_offered_by({ place: nameOf(offer.placeName), until: formatDate(offer.expiresAt, "medium") })}
          </NextStep>
        ))}
        {current.map((role) => (
          <Card key={role.grantId}>
            <Row>
              <div>
                <h2>{dutyName(role)}</h2>
                <p className="quiet">{nameOf(role.placeName)} · {m.people_period_open({ from: formatDate(role.startsAt, "medium") })}</p>
              </div>
              <span className="push" />
              {role.mayEnd && <ButtonLink kind="bare" href={link(`/my-roles/${role.grantId}/leave`)}>{m.people_leave()}</ButtonLink>}
              {role.grantId === active ? (
                <Badge tone="well">{m.people_active_role()}</Badge>
              ) : (
                <form method="post" action={link("/roles/switch")}>
                  <HiddenFields values={{ grant: role.grantId }} />
                  <Button type="submit">{m.people_switch()}</Button>
                </form>
              )}
            </Row>
          </Card>
        ))}
        {ended.length > 0 && (
          <Card title={m.people_roles_ended()} flush>
            <RolesHeld roles={ended} personId={accountId} empty="" />
          </Card>
        )}
      </Stack>
    </Page>
  );
}
