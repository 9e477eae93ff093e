import { data } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId } from "#platform/ids.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Stack } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { ProfileTabs } from "../../credentials/parts/profile-tabs.tsx";
import { ownScope, requireSession } from "../../sessions/own.server.ts";
import { waitInWords } from "../../sign-in/wait.ts";
import { manageSecondFactor } from "../manage.server.ts";
import { ManageForm } from "../parts/manage-form.tsx";
import { RecoveryCodes } from "../parts/recovery-codes.tsx";
import { findSecondFactors, hasAny } from "../queries.server.ts";
import { removalForm } from "../schema.ts";
import type { Route } from "./+types/manage";

export function meta() {
  return [{ title: titled(m.accounts_profile_second_factor()) }];
}

export async function loader({ context }: Route.LoaderArgs) {
  const session = requireSession(context);
  const factors = await read(ownScope(session), (tx) => findSecondFactors(tx, session.accountId));
  return { factors, any: hasAny(factors) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = requireSession(context);
  const sent = await request.formData();
  const which = `${String(sent.get("what"))}${String(sent.get("passkey") ?? "")}`;
  const form = parseForm(removalForm, sent);
  if (!form.ok) {
    if (form.errors["what"]) throw notFound();
    return refused({ which, errors: form.errors, codes: null });
  }
  if (form.value.what === "passkey" && !isId(form.value.passkey)) throw notFound();
  const answer = await manageSecondFactor(session, form.value);
  switch (answer.kind) {
    case "wrong password": return refused({ which, errors: { password: m.accounts_old_password_wrong() }, codes: null });
    case "wrong code": return refused({ which, errors: { code: m.accounts_code_wrong() }, codes: null });
    case "wait": return data({ which, errors: { code: m.accounts_sign_in_wait({ time: waitInWords(answer.waitMs) }) }, codes: null }, { status: 429 });
    case "done": break;
  }
  if (answer.codes.length > 0) return { which, errors: {}, codes: answer.codes };
  throw redirectWithFlash(link("/profile/second-factor"), m.accounts_factor_removed());
}

export default function ManageSecondFactor({ loaderData: { factors, any }, actionData }: Route.ComponentProps) {
  const errorsOf = (which: string) => (actionData?.which === which ? (actionData.errors as Record<string, string>) : {});
  const here = link("/profile/second-factor");
  return (
    <Page title={m.accounts_profile_second_factor()} eyebrow={m.accounts_profile_title()} lead={m.accounts_factor_set_up_lead()}>
      <ProfileTabs current="secondFactor" />
      <Stack gap="large">
        {actionData?.codes && <RecoveryCodes codes={actionData.codes} onwards={here} />}
        <Card title={m.accounts_factor_app()}>
          {factors.authenticatorSince ? (
            <Stack>
              <p>{m.accounts_factor_since({ date: formatDate(factors.authenticatorSince) })}</p>
              <ManageForm what="authenticator" label={m.accounts_factor_remove()} errors={errorsOf("authenticator")} />
            </Stack>
          ) : (
            <ButtonLink href={`${link("/second-factor/set-up")}?next=${encodeURIComponent(here)}`} kind="main">{m.accounts_factor_add_app()}</ButtonLink>
          )}
        </Card>
        <Card title={m.accounts_factor_passkeys()}>
          <Stack>
            {factors.passkeys.map((passkey) => (
              <Stack key={passkey.id} gap="small">
                <Facts facts={[{ label: passkey.label || m.accounts_factor_passkey(), value: m.accounts_factor_since({ date: formatDate(passkey.createdAt) }) }]} />
                <ManageForm what="passkey" passkey={passkey.id} label={m.accounts_factor_remove()} errors={errorsOf(`passkey${passkey.id}`)} />
              </Stack>
            ))}
            <ButtonRow>
              <ButtonLink href={`${link("/second-factor/passkey")}?next=${encodeURIComponent(here)}`}>{m.accounts_passkey_add()}</ButtonLink>
            </ButtonRow>
          </Stack>
        </Card>
        {any && (
          <Card title={m.accounts_codes_title()}>
            <Stack>
              <p>{m.accounts_codes_left({ count: factors.codesLeft })}</p>
              <ManageForm what="codes" label={m.accounts_codes_renew()} errors={errorsOf("codes")} />
            </Stack>
          </Card>
        )}
      </Stack>
    </Page>
  );
}
