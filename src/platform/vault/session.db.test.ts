import { describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { NATION, NOWHERE, taskScope } from "../access/scope.ts";
import { write } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { vaultForRequest } from "./request.server.ts";
import { closeSession, createKeyPair, openForSession, replaceKeyPair, rewrapForNewPassword } from "./session.server.ts";

const signIn = taskScope("sign-in");
const password = "ұзын құпиясөз 1";
const sessionToken = "a".repeat(43);

async function signedUp() {
  const accountId = newId();
  await write(taskScope("world", NATION), (tx) =>
    tx
      .insertInto("account")
      .values({ id: accountId, email: `${accountId}@test.pana`, family_name: "Сейтқали", given_name: "Айша", home_path: "/kz/" })
      .execute(),
  );
  await write(signIn, (tx) => createKeyPair(tx, { accountId, password }));
  return accountId;
}

async function signedIn(accountId: string, given = password) {
  const sessionId = newId();
  const opening = await write(signIn, (tx) => openForSession(tx, { accountId, sessionId, sessionToken, password: given }));
  return { sessionId, opening };
}

describe("the vault of a session", () => {
  test("opens with the password and then with the cookie alone", async () => {
    const accountId = await signedUp();
    const { sessionId, opening } = await signedIn(accountId);
    expect(opening).toBe("opened");
    const keys = await vaultForRequest(sessionId, sessionToken, accountId).keys();
    expect(keys).toMatchObject({ accountId });
  });

  test("stays shut for a wrong password, another cookie, another session and another person", async () => {
    const accountId = await signedUp();
    expect((await signedIn(accountId, "another password")).opening).toBe("wrong password");
    const { sessionId } = await signedIn(accountId);
    expect(await vaultForRequest(sessionId, "b".repeat(43), accountId).keys()).toBe("shut");
    expect(await vaultForRequest(newId(), sessionToken, accountId).keys()).toBe("shut");
    expect(await vaultForRequest(sessionId, sessionToken, await signedUp()).keys()).toBe("shut");
  });

  test("is shut after a sign-in without the password, until the password is given", async () => {
    const accountId = await signedUp();
    const vault = vaultForRequest(newId(), sessionToken, accountId);
    expect(await vault.keys()).toBe("shut");
    expect(await vault.open("wrong")).toBe("wrong password");
    expect(await vault.open(password)).toBe("opened");
    expect(await vault.keys()).toMatchObject({ accountId });
  });

  test("is shut when the session ends", async () => {
    const accountId = await signedUp();
    const { sessionId } = await signedIn(accountId);
    await write(signIn, (tx) => closeSession(tx, sessionId));
    expect(await vaultForRequest(sessionId, sessionToken, accountId).keys()).toBe("shut");
  });

  test("is shut by whoever ends the session from outside", async () => {
    const accountId = await signedUp();
    const { sessionId } = await signedIn(accountId);
    const other = { kind: "roleless", accountId: await signedUp(), sessionId: newId(), reach: NOWHERE } as const;
    await write(other, (tx) => closeSession(tx, sessionId));
    expect(await vaultForRequest(sessionId, sessionToken, accountId).keys()).toBe("shut");
  });

  test("is not shut by another person who deletes its key by hand", async () => {
    const accountId = await signedUp();
    const { sessionId } = await signedIn(accountId);
    const other = { kind: "roleless", accountId: await signedUp(), sessionId: newId(), reach: NATION } as const;
    await write(other, (tx) => tx.deleteFrom("vault_session_key").where("session_id", "=", sessionId).execute());
    await write(other, (tx) => tx.deleteFrom("vault_session_key").execute());
    expect(await vaultForRequest(sessionId, sessionToken, accountId).keys()).toMatchObject({ accountId });
  });

  test("keeps its key pair when the password changes", async () => {
    const accountId = await signedUp();
    const before = await keyOf(accountId);
    const change = await write(signIn, (tx) => rewrapForNewPassword(tx, { accountId, oldPassword: password, newPassword: "жаңа құпиясөз" }));
    expect(change).toBe("opened");
    expect((await signedIn(accountId)).opening).toBe("wrong password");
    expect((await signedIn(accountId, "жаңа құпиясөз")).opening).toBe("opened");
    expect(await keyOf(accountId)).toBe(before);
  });

  test("has a new key pair after a reset, and the old private key is nowhere", async () => {
    const accountId = await signedUp();
    const before = await keyOf(accountId);
    const { sessionId } = await signedIn(accountId);
    await write(signIn, (tx) => replaceKeyPair(tx, { accountId, password: "жаңа құпиясөз" }));
    expect(await vaultForRequest(sessionId, sessionToken, accountId).keys()).toBe("shut");
    expect(await keyOf(accountId)).not.toBe(before);
    const kept = await asSuperuser(async (client) =>
      (await client.query("SELECT key_id FROM vault_private_key WHERE account_id = $1", [accountId])).rows.map((row) => row.key_id),
    );
    expect(kept).toEqual([await keyOf(accountId)]);
  });

  test("takes no part of a key after the request is over", async () => {
    const accountId = await signedUp();
    const { sessionId } = await signedIn(accountId);
    const vault = vaultForRequest(sessionId, sessionToken, accountId);
    const keys = await vault.keys();
    vault.wipe();
    if (keys === "shut") throw new Error("The vault should have opened.");
    expect(() => keys.unseal(new Uint8Array(80))).toThrow(/wiped/);
  });
});

function keyOf(accountId: string): Promise<string> {
  return asSuperuser(async (client) =>
    (await client.query("SELECT id FROM vault_public_key WHERE account_id = $1 AND retired_at IS NULL", [accountId])).rows[0].id,
  );
}
