import { m } from "#paraglide/messages.js";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { requireVaultKeys } from "#platform/vault/request.server.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Route } from "./+types/recovery-key";

export function meta() {
  return [{ title: m.vault_make_title() }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  requirePerson(context);
  await requireVaultKeys(context, request);
  return { formId: newId() };
}

export default function MakeRecoveryKey({ loaderData }: Route.ComponentProps) {
  return (
    <FormPage
      title={m.vault_make_title()}
      lead={m.vault_make_lead()}
      crumbs={[{ label: m.vault_title(), href: link("/vault") }, { label: m.vault_make_title() }]}
      action={link("/vault/recovery-key/print")}
      formId={loaderData.formId}
      actions={
        <>
          <Button kind="main" icon="print">
            {m.vault_make_do()}
          </Button>
          <ButtonLink kind="bare" icon="arrow-left" href={link("/vault")}>
            {m.vault_title()}
          </ButtonLink>
        </>
      }
    >
      <p>{m.vault_make_one()}</p>
      <p>{m.vault_make_two()}</p>
      <Notice tone="due">{m.vault_make_three()}</Notice>
    </FormPage>
  );
}
