import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { conflict, notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { requireVaultKeys } from "#platform/vault/request.server.ts";
import { countWaiting, giveConsent, letInBatch, listReadmissions, requestReadmission } from "#platform/vault/readmission.server.ts";
import { findRecoveryKey, notYetRecoverable, sealHeldToRecovery } from "#platform/vault/recovery.server.ts";
import { Page } from "#ui/page.tsx";
import { consentsAs, standsAtSchool } from "../access.ts";
import { Asks } from "../parts/asks.tsx";
import { Chain } from "../parts/chain.tsx";
import { OwnKey } from "../parts/own-key.tsx";
import { RecoveryState } from "../parts/recovery-state.tsx";
import { countChain, listAsks } from "../queries.server.ts";
import { vaultForm } from "../schema.ts";
import type { Route } from "./+types/overview";

export function meta() {
  return [{ title: m.vault_title() }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  await requireVaultKeys(context, request);
  const { accountId, placeId, role } = scope;
  const atSchool = standsAtSchool(role);
  const chain = atSchool ? await countChain(placeId) : null;
  return read(scope, async (tx) => {
    const open = await listReadmissions(tx);
    return {
      formId: newId(),
      waiting: await countWaiting(tx, accountId, placeId),
      asked: open.some((one) => one.accountId === accountId && one.placeId === placeId),
      asks: await listAsks(tx, accountId),
      ownId: accountId,
      mayConsent: consentsAs(role) !== undefined,
      chain,
      recovery: atSchool ? { key: (await findRecoveryKey(tx, placeId)) ?? null, mayMake: role === "schoolHead" } : null,
      notRecoverable: (await notYetRecoverable(tx, accountId, placeId)).length,
    };
  });
}

export async function action({ request, context }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const keys = await requireVaultKeys(context, request);
  const form = parseForm(vaultForm, await request.formData());
  if (!form.ok) throw conflict();
  const sent = form.value;
  const place = { id: scope.placeId, path: scope.placePath };
  const message = await write(scope, (tx) =>
    once(tx, sent.form_id, async () => {
      if (sent.intent === "ask") {
        await requestReadmission(tx, scope.accountId, place);
        return m.vault_own_asked();
      }
      if (sent.intent === "seal") return m.vault_own_sealed({ count: await sealHeldToRecovery(tx, keys, place.id) });
      const readmission = (await listReadmissions(tx)).find((one) => one.id === sent.readmission);
      if (!readmission || readmission.accountId === scope.accountId) throw notFound();
      if (sent.intent === "let-in") return m.vault_asks_let_in_done(await letInBatch(tx, keys, readmission));
      const givenAs = consentsAs(scope.role);
      if (!givenAs) throw notFound();
      await giveConsent(tx, readmission, { accountId: scope.accountId, givenAs }, place);
      return m.vault_asks_consented();
    }),
  );
  throw redirectWithFlash(link("/vault"), message);
}

export default function Vault({ loaderData }: Route.ComponentProps) {
  const { formId, asks, ownId, mayConsent, chain, recovery } = loaderData;
  return (
    <Page title={m.vault_title()} lead={m.vault_lead()}>
      <OwnKey waiting={loaderData.waiting} asked={loaderData.asked} notRecoverable={loaderData.notRecoverable} formId={formId} />
      <Asks asks={asks} ownId={ownId} mayConsent={mayConsent} formId={formId} />
      {recovery && <RecoveryState recoveryKey={recovery.key} mayMake={recovery.mayMake} />}
      {chain && <Chain chain={chain} />}
    </Page>
  );
}
