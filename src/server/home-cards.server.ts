import { accountsHome, offersToMe } from "../modules/accounts/home.server.ts";
import { auditHome } from "../modules/audit/home.server.ts";
import { callsHome } from "../modules/calls/home.server.ts";
import { notesHome } from "../modules/notes/home.server.ts";
import { checkingHome } from "../modules/campaigns/checking/home/cards.server.ts";
import { returnsHome } from "../modules/campaigns/returns/home.server.ts";
import { countUnread } from "../modules/notifications/public.server.ts";
import { placesHome } from "../modules/places/home.server.ts";
import { teamHome } from "../modules/team/home.server.ts";
import { asksToMe, vaultHome } from "../modules/vault/home.server.ts";
import { roleMay } from "../platform/access/actions.ts";
import { backupHome } from "../platform/backup/home.server.ts";
import type { PersonScope } from "../platform/access/scope.ts";
import { scopeOfSession, type Session } from "../platform/access/session.ts";
import { read, write } from "../platform/database/door.server.ts";
import type { Bell, BellProvider, HomeCard, HomeProvider, Waiting } from "../platform/home/card.ts";
import type { VaultForRequest } from "../platform/vault/request.server.ts";

/** Each room adds what it has to say on the home page, in the order in which it stands. */
const providers: readonly HomeProvider[] = [...vaultHome, ...callsHome, ...returnsHome, ...checkingHome, ...notesHome, ...teamHome, ...accountsHome, ...placesHome, ...auditHome, ...backupHome];
const bells: readonly BellProvider[] = [offersToMe, asksToMe];

export async function homeCards(scope: PersonScope, vault: VaultForRequest | null): Promise<HomeCard[]> {
  const found = vault && roleMay(scope.role, "vault.use") ? await vault.keys() : "shut";
  const keys = found === "shut" ? undefined : found;
  return write(scope, async (tx) => {
    const mine = providers.filter(({ action }) => roleMay(scope.role, action));
    const made = new Map<HomeProvider, HomeCard[]>();
    for (const provider of [...mine.filter(({ records }) => !records), ...mine.filter(({ records }) => records)]) {
      made.set(provider, await provider.cards(tx, scope, keys));
    }
    return mine.flatMap((provider) => made.get(provider) ?? []);
  });
}

/** Asked at most once in a request, by the frame and by the page behind the bell. */
export function bellOf(session: Session | null): () => Promise<Bell> {
  let rung: Promise<Bell> | undefined;
  return () => (rung ??= ring(session));
}

async function ring(session: Session | null): Promise<Bell> {
  const scope = scopeOfSession(session);
  if (!session || scope.kind === "task") return { unread: 0, waiting: [] };
  return read(scope, async (tx) => {
    const asked: Waiting[] = [];
    for (const bell of bells) asked.push(await bell(tx, session));
    const waiting = asked.filter(({ count }) => count > 0);
    return { unread: await countUnread(tx, session.accountId, waiting.flatMap(({ toldAs }) => toldAs ?? [])), waiting };
  });
}
