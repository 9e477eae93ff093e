import { m } from "#paraglide/messages.js";
import { write } from "#platform/database/door.server.ts";
import { redirectWithFlash, refused, tooMany } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { hit, type Limit } from "#platform/limits/hit.server.ts";
import { recover, type ShareTrouble } from "#platform/vault/recovery.server.ts";
import { requireVaultKeys } from "#platform/vault/request.server.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { sharesForm } from "../schema.ts";
import type { Route } from "./+types/recover";

const ATTEMPTS: Limit = { name: "vault-recover", most: 20, windowSeconds: 3_600 };

const TROUBLES: Record<ShareTrouble, () => string> = {
  "unreadable": m.vault_trouble_unreadable,
  "same share": m.vault_trouble_same,
  "other key": m.vault_trouble_other,
  "replaced": m.vault_trouble_replaced,
  "mixed": m.vault_trouble_mixed,
};

export function meta() {
  return [{ title: m.vault_recover_title() }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  requirePerson(context);
  await requireVaultKeys(context, request);
  return { formId: newId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const keys = await requireVaultKeys(context, request);
  const { allowed, retryAfterSeconds } = await hit(ATTEMPTS, scope.accountId);
  if (!allowed) throw tooMany(retryAfterSeconds);
  const form = parseForm(sharesForm, await request.formData());
  if (!form.ok) return refused({ errors: form.errors, first: String(form.values["first"] ?? ""), second: String(form.values["second"] ?? "") });
  const { first, second } = form.value;
  const result = await write(scope, (tx) => recover(tx, keys, { id: scope.placeId, path: scope.placePath }, [first, second]));
  if (result.kind === "recovered") throw redirectWithFlash(link("/vault"), m.vault_recovered({ count: result.items }));
  const words = TROUBLES[result.why]();
  const errors: Record<string, string> = result.share === 1 ? { first: words } : { second: words };
  return refused({ errors, first, second });
}

/** Doing it twice seals nothing twice, so the form needs no receipt. */
export default function Recover({ loaderData, actionData }: Route.ComponentProps) {
  const errors: Record<string, string> = actionData?.errors ?? {};
  return (
    <FormPage
      title={m.vault_recover_title()}
      lead={m.vault_recover_lead()}
      crumbs={[{ label: m.vault_title(), href: link("/vault") }, { label: m.vault_recover_title() }]}
      formId={loaderData.formId}
      errors={errors}
      actions={
        <>
          <Button kind="main" icon="key">
            {m.vault_recover_do()}
          </Button>
          <ButtonLink kind="bare" href={link("/vault")}>
            {m.vault_title()}
          </ButtonLink>
        </>
      }
    >
      <TextArea name="first" label={m.vault_recover_first()} help={m.vault_recover_help()} value={actionData?.first} error={errors["first"]} rows={3} />
      <TextArea name="second" label={m.vault_recover_second()} value={actionData?.second} error={errors["second"]} rows={3} />
    </FormPage>
  );
}
