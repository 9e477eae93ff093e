import { accountsHome, offersToMe } from "../modules/accounts/home.server.ts";
import { auditHome } from "../modules/audit/home.server.ts";
import { notesHome } from "../modules/notes/home.server.ts";
import { placesHome } from "../modules/places/home.server.ts";
import { asksToMe, vaultHome } from "../modules/vault/home.server.ts";
import { roleMay } from "../platform/access/actions.ts";
import { backupHome } from "../platform/backup/home.server.ts";
import type { PersonScope } from "../platform/access/scope.ts";
import type { Session } from "../platform/access/session.ts";
import { write } from "../platform/database/door.server.ts";
import type { BellProvider, HomeCard, HomeProvider } from "../platform/home/card.ts";
import type { VaultForRequest } from "../platform/vault/request.server.ts";

/** Each room adds what it has to say on the home page, in the order in which it stands. */
const providers: readonly HomeProvider[] = [...vaultHome, ...notesHome, ...accountsHome, ...placesHome, ...auditHome, ...backupHome];
const bells: readonly BellProvider[] = [offersToMe, asksToMe];

export async function homeCards(scope: PersonScope, vault: VaultForRequest | null): Promise<HomeCard[]> {
  const found = vault && roleMay(scope.role, "vault.use") ? await vault.keys() : "shut";
  const keys = found === "shut" ? undefined : found;
  return write(scope, async (tx) => {
    const cards: HomeCard[] = [];
    for (const { action, cards: make } of providers) {
      if (roleMay(scope.role, action)) cards.push(...(await make(tx, scope, keys)));
    }
    return cards;
  });
}

/** What waits for the person; the bell leads to the first of it. */
export async function bellFor(session: Session): Promise<{ count: number; label: string; href: string } | undefined> {
  const rung = (await Promise.all(bells.map((bell) => bell(session)))).filter(({ count }) => count > 0);
  const [first] = rung;
  return first && { ...first, count: rung.reduce((sum, { count }) => sum + count, 0) };
}
