import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { sessionContext, type RequestContext } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Facts } from "#ui/facts.tsx";
import { FieldRow } from "#ui/fieldset.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { whyNotThisPassword } from "../credentials/common-passwords.server.ts";
import { acceptAsKnown, acceptAsNew } from "../invitations/accept.server.ts";
import { findByLink } from "../invitations/queries.server.ts";
import { acceptForm } from "../invitations/schema.ts";
import { dutyName } from "../roles/words.ts";
import { scopeOfOwner } from "../terms/owner-scope.ts";

type Situation = "new" | "confirm" | "sign in" | "somebody else" | "expired" | "accepted" | "withdrawn";

async function load(context: RequestContext, token: string | undefined) {
  const found = await findByLink(token);
  if (!found) throw notFound();
  const session = context.get(sessionContext);
  const { invitation, known } = found;
  let situation: Situation = "new";
  if (invitation.state !== "open") situation = invitation.state;
  else if (known) situation = session === null ? "sign in" : session.accountId === known.accountId ? "confirm" : "somebody else";
  else if (session) situation = "somebody else";
  return { ...found, session, situation };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { invitation, inviter, situation, session } = await load(context, params["token"]);
  return { invitation, inviter, situation, signedInAs: session?.email ?? null, path: link(`/invitation/${params["token"]}`), formId: newId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { invitation, situation, session } = await load(context, params["token"]);
  const gone = () => redirectWithFlash(link(`/invitation/${params["token"]}`), m.people_invitation_gone());
  if (situation === "confirm" && session) {
    if (session.stage === "secondFactor" || session.stage === "secondFactorSetUp") throw notFound();
    const accepted = await acceptAsKnown(scopeOfOwner(session), invitation);
    return accepted === "accepted" ? redirectWithFlash(link("/my-roles"), m.people_invitation_taken({ role: dutyName(invitation) })) : gone();
  }
  if (situation !== "new") return gone();
  const form = parseForm(acceptForm, await request.formData());
  if (!form.ok) return refused(form);
  const { family_name, given_name, patronymic, password } = form.value;
  const values = { family_name, given_name, patronymic };
  const problem = whyNotThisPassword(password, [invitation.email, family_name, given_name]);
  if (problem) return refused({ values, errors: { password: problem } });
  const accepted = await acceptAsNew(invitation, { familyName: family_name, givenName: given_name, patronymic, password });
  return accepted === "accepted" ? redirectWithFlash(link("/sign-in"), m.people_invitation_done({ email: invitation.email })) : gone();
}

export const meta: MetaFunction = () => [{ title: titled(m.people_invitation_title()) }];

export default function InvitationPage() {
  const { invitation, inviter, situation, signedInAs, path, formId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const values: Record<string, unknown> = sent?.values ?? { family_name: invitation.familyName, given_name: invitation.givenName, patronymic: invitation.patronymic };
  const errors: Record<string, string> = sent?.errors ?? {};
  const field = (name: string, label: string, optional = false) => (
    <TextField name={name} label={label} optional={optional} value={String(values[name] ?? "")} error={errors[name]} />
  );
  return (
    <Stack gap="large">
      <CalmHead title={m.people_invitation_title()} lead={leadOf(situation, signedInAs)} />
      <Facts
        facts={[
          { label: m.people_place(), value: nameOf(invitation.placeName) },
          { label: m.people_role(), value: dutyName(invitation) },
          { label: m.people_invited_by(), value: inviter },
          { label: m.people_email(), value: invitation.email },
        ]}
      />
      {situation === "new" && (
        <Form formId={formId} errors={errors} actions={<Button kind="main" type="submit" wide>{m.people_invitation_accept()}</Button>}>
          <FieldRow>
            {field("family_name", m.people_family_name())}
            {field("given_name", m.people_given_name())}
          </FieldRow>
          {field("patronymic", m.people_patronymic(), true)}
          <PasswordField name="password" label={m.people_new_password()} help={m.people_new_password_help()} purpose="new-password" error={errors["password"]} />
        </Form>
      )}
      {situation === "confirm" && <Form formId={formId} actions={<Button kind="main" type="submit" wide>{m.people_invitation_take()}</Button>} />}
      {situation === "sign in" && <ButtonLink kind="main" href={`${link("/sign-in")}?next=${encodeURIComponent(path)}`}>{m.people_sign_in()}</ButtonLink>}
      {situation === "accepted" && <ButtonLink kind="main" href={link("/sign-in")}>{m.people_sign_in()}</ButtonLink>}
      {situation === "somebody else" && <Form action={link("/sign-out")} actions={<Button kind="main" type="submit">{m.people_sign_out()}</Button>} />}
    </Stack>
  );
}

function leadOf(situation: Situation, signedInAs: string | null): string {
  switch (situation) {
    case "new": return m.people_invitation_new();
    case "confirm": return m.people_invitation_confirm();
    case "sign in": return m.people_invitation_sign_in();
    case "somebody else": return m.people_invitation_other({ email: signedInAs ?? "" });
    case "expired": return m.people_invitation_expired();
    case "accepted": return m.people_invitation_accepted();
    case "withdrawn": return m.people_invitation_withdrawn();
  }
}
