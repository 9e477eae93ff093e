import { theNation } from "#modules/places/public.server.ts";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read, write, type ReadTx, type WriteTx } from "#platform/database/door.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import { newId } from "#platform/ids.ts";
import { createKeyPair } from "#platform/vault/session.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { hashPassword, normalisePassword } from "../credentials/password-hash.server.ts";
import { storePassword } from "../credentials/store.server.ts";
import { hashOfToken, newToken } from "../sessions/token.server.ts";

const SET_UP = taskScope("set-up", NATION);
const LINK_LIVES_MS = 24 * 3_600_000;

/** A link that makes the first administrator, while nobody administers the nation; the link before it stops working. */
export async function setUpLinkIfEmpty(origin: string, locale: Locale = "kk"): Promise<string | null> {
  return write(SET_UP, async (tx) => {
    if (await hasAdministrator(tx)) return null;
    const token = newToken();
    const at = now();
    await tx.deleteFrom("one_time_link").where("purpose", "=", "set-up").execute();
    await tx
      .insertInto("one_time_link")
      .values({ token_hash: hashOfToken(token), purpose: "set-up", created_at: at, expires_at: new Date(at.getTime() + LINK_LIVES_MS) })
      .execute();
    return `${origin}/${locale}/set-up?token=${token}`;
  });
}

export async function mayStillSetUp(token: string): Promise<boolean> {
  return read(SET_UP, async (tx) => (await findLink(tx, token)) !== undefined && !(await hasAdministrator(tx)));
}

export type FirstAdministrator = { email: string; familyName: string; givenName: string; password: string; locale: Locale };

/** Makes the first administrator. False when the link no longer works. */
export async function setUp(token: string, given: FirstAdministrator): Promise<boolean> {
  const hash = await hashPassword(given.password);
  return write(SET_UP, async (tx) => {
    const used = await tx
      .updateTable("one_time_link")
      .set({ used_at: now() })
      .where("token_hash", "=", hashOfToken(token))
      .where("purpose", "=", "set-up")
      .where("used_at", "is", null)
      .where("expires_at", ">", now())
      .executeTakeFirst();
    if (used.numUpdatedRows === 0n || (await hasAdministrator(tx))) return false;
    await makeAdministrator(tx, given, hash);
    return true;
  });
}

async function makeAdministrator(tx: WriteTx, given: FirstAdministrator, hash: Awaited<ReturnType<typeof hashPassword>>): Promise<void> {
  const nation = await theNation(tx);
  if (!nation) throw new Error("The directory of places has no nation.");
  const id = newId();
  await tx
    .insertInto("account")
    .values({ id, email: given.email, family_name: given.familyName, given_name: given.givenName, locale: given.locale, home_path: nation.path })
    .execute();
  await storePassword(tx, id, hash);
  await createKeyPair(tx, { accountId: id, password: normalisePassword(given.password) });
  await tx
    .insertInto("role_grant")
    .values({ place_id: nation.id, id: newId(), place_path: nation.path, account_id: id, role: "administrator", starts_at: now() })
    .execute();
  await recordAboutAccount(tx, { id, home_path: nation.path }, "account.madeAtSetUp");
}

async function findLink(tx: ReadTx, token: string) {
  return tx
    .selectFrom("one_time_link")
    .select("token_hash")
    .where("token_hash", "=", hashOfToken(token))
    .where("purpose", "=", "set-up")
    .where("used_at", "is", null)
    .where("expires_at", ">", now())
    .executeTakeFirst();
}

async function hasAdministrator(tx: ReadTx): Promise<boolean> {
  const row = await tx
    .selectFrom("role_grant as g")
    .innerJoin("account as a", "a.id", "g.account_id")
    .select("g.id")
    .where("g.role", "=", "administrator")
    .where("g.place_path", "=", "/kz/")
    .where("a.status", "=", "active")
    .where((where) => where.or([where("g.ends_at", "is", null), where("g.ends_at", ">", now())]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
