import { roleMay } from "#platform/access/actions.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { scopeOfSession } from "#platform/access/session.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { BellProvider, HomeProvider } from "#platform/home/card.ts";
import { link } from "#platform/i18n/link.ts";
import { m } from "#paraglide/messages.js";
import { consentsAs } from "./access.ts";
import { listAsks } from "./queries.server.ts";

/** Colleagues who lost their key and wait for this person's consent, or for what this person can seal to them. */
export async function countAsksFor(tx: ReadTx, scope: PersonScope): Promise<number> {
  const asks = await listAsks(tx, scope.accountId);
  const consented = (ask: (typeof asks)[number]) => ask.readmission.consents.some((consent) => consent.accountId === scope.accountId);
  return asks.filter((ask) => ask.canLetIn > 0 || (consentsAs(scope.role) !== undefined && !consented(ask))).length;
}

export const vaultHome: readonly HomeProvider[] = [
  {
    action: "vault.use",
    async cards(tx, scope) {
      const count = await countAsksFor(tx, scope);
      if (count === 0) return [];
      return [{ kind: "due", title: m.vault_asks_title(), text: m.vault_home_asks({ count }), act: { label: m.vault_home_open(), href: link("/vault") } }];
    },
  },
];

export const asksToMe: BellProvider = async (tx, session) => {
  const scope = scopeOfSession(session);
  const may = scope.kind === "person" && roleMay(scope.role, "vault.use");
  return { count: may ? await countAsksFor(tx, scope) : 0, label: m.vault_asks_title(), href: link("/vault"), toldAs: "readmissionAsked" };
};
