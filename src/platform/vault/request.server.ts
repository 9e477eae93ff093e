import { createContext, redirect } from "react-router";
import { NOWHERE, type RolelessScope } from "../access/scope.ts";
import { read, write } from "../database/door.server.ts";
import { notFound } from "../http/answers.ts";
import type { RequestContext } from "../http/context.ts";
import { link } from "../i18n/link.ts";
import { CannotOpen } from "./envelope.server.ts";
import { VaultKeys } from "./keys.server.ts";
import { unwrapWithSession } from "./private-key.server.ts";
import { openForSession, type Opening } from "./session.server.ts";

/** A signed-in person's vault during one request: looked up only when asked for, wiped by whoever made it. */
export type VaultForRequest = {
  accountId: string;
  keys: () => Promise<VaultKeys | "shut">;
  open: (password: string) => Promise<Opening>;
  wipe: () => void;
};

export const vaultContext = createContext<VaultForRequest | null>(null);

export function vaultForRequest(sessionId: string, sessionToken: string, accountId: string): VaultForRequest {
  const own: RolelessScope = { kind: "roleless", accountId, sessionId, reach: NOWHERE };
  let keys: Promise<VaultKeys | "shut"> | undefined;
  let opened: VaultKeys | undefined;
  return {
    accountId,
    keys: () =>
      (keys ??= findSessionKeys(own, sessionToken).then((found) => {
        if (found !== "shut") opened = found;
        return found;
      })),
    async open(password) {
      keys = undefined;
      return write(own, (tx) => openForSession(tx, { accountId, sessionId, sessionToken, password }));
    },
    wipe: () => opened?.wipe(),
  };
}

async function findSessionKeys(own: RolelessScope, sessionToken: string): Promise<VaultKeys | "shut"> {
  const { accountId, sessionId } = own;
  const row = await read(own, (tx) =>
    tx
      .selectFrom("vault_session_key as s")
      .innerJoin("vault_public_key as p", (join) => join.onRef("p.account_id", "=", "s.account_id").onRef("p.id", "=", "s.key_id"))
      .select(["s.key_id", "s.wrapped", "p.public_key"])
      .where("s.account_id", "=", accountId)
      .where("s.session_id", "=", sessionId)
      .where("p.retired_at", "is", null)
      .executeTakeFirst(),
  );
  if (!row) return "shut";
  try {
    const privateKey = unwrapWithSession({ accountId, keyId: row.key_id }, row.wrapped, sessionId, sessionToken);
    return new VaultKeys({ accountId, keyId: row.key_id, publicKey: row.public_key, privateKey });
  } catch (error) {
    if (error instanceof CannotOpen) return "shut";
    throw error;
  }
}

/** The keys of the person asking, or the answer that leads to the page where the vault is opened. */
export async function requireVaultKeys(context: RequestContext, request: Request): Promise<VaultKeys> {
  const vault = context.get(vaultContext);
  if (!vault) throw notFound();
  const keys = await vault.keys();
  if (keys === "shut") throw redirect(unlockLink(new URL(request.url).pathname));
  return keys;
}

export function unlockLink(next: string, draftKept = false): string {
  return `${link("/unlock")}?next=${encodeURIComponent(next)}${draftKept ? "&draft" : ""}`;
}
