import { redirect } from "react-router";
import { normalisePassword } from "#modules/accounts/public.server.ts";
import { m } from "#paraglide/messages.js";
import { notFound, refused } from "#platform/http/answers.ts";
import type { RequestContext } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { hit, type Limit } from "#platform/limits/hit.server.ts";
import { Button } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { ownPage } from "#platform/vault/next.ts";
import { vaultContext } from "#platform/vault/request.server.ts";
import type { Route } from "./+types/unlock";

const ATTEMPTS: Limit = { name: "vault-unlock", most: 10, windowSeconds: 900 };

export function meta() {
  return [{ title: m.vault_unlock_title() }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const next = nextOf(request);
  if ((await requireVault(context).keys()) !== "shut") throw redirect(next);
  return { draftKept: new URL(request.url).searchParams.has("draft") };
}

export async function action({ request, context }: Route.ActionArgs) {
  const vault = requireVault(context);
  const password = String((await request.formData()).get("password") ?? "");
  const { allowed, retryAfterSeconds } = await hit(ATTEMPTS, vault.accountId);
  if (!allowed) return refused({ error: m.vault_unlock_wait({ minutes: Math.ceil(retryAfterSeconds / 60) }) });
  const opening = await vault.open(normalisePassword(password));
  if (opening === "wrong password") return refused({ error: m.vault_unlock_wrong() });
  if (opening === "no key pair") return refused({ error: m.vault_unlock_no_key() });
  throw redirect(nextOf(request), { status: 303 });
}

function requireVault(context: RequestContext) {
  const vault = context.get(vaultContext);
  if (!vault) throw notFound();
  return vault;
}

function nextOf(request: Request): string {
  return ownPage(new URL(request.url).searchParams.get("next")) ?? link("/home");
}

export default function Unlock({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Stack gap="large">
      <CalmHead title={m.vault_unlock_title()} lead={m.vault_unlock_lead()} />
      {loaderData.draftKept && <Notice tone="well">{m.vault_unlock_draft()}</Notice>}
      <Form
        actions={
          <Button kind="main" icon="unlock" wide>
            {m.vault_unlock_do()}
          </Button>
        }
      >
        <PasswordField name="password" label={m.vault_unlock_password()} purpose="current-password" error={actionData?.error} autoFocus />
      </Form>
    </Stack>
  );
}
