import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "#platform/clock.ts";
import { asSuperuser } from "#world/database.ts";
import { verifiedPasswords } from "#world/password-library.ts";
import { GOOD_PASSWORD, nation, person } from "#world/sign-in.ts";
import { resolveSession } from "../sessions/resolve.server.ts";
import { signInWithPassword } from "./commands.server.ts";

const MINUTE = 60_000;
let at = new Date("2026-11-20T04:00:00Z").getTime();
let kazakhstan: { id: string; path: string };
beforeAll(async () => {
  kazakhstan = await nation();
});
beforeEach(() => pass(120 * MINUTE));
afterAll(() => setClock(undefined));

function pass(ms: number) {
  at += ms;
  setClock(new Date(at));
}

const from = { address: "203.0.113.9", device: "Firefox", origin: "http://localhost" };
const guess = (email: string, password = "a wrong password") => signInWithPassword({ email, password, ...from });
const letters = () => asSuperuser(async (client) => (await client.query("SELECT to_address, state FROM mail_outbox WHERE template = 'signInLocked' ORDER BY id")).rows);

/** Guesses as fast as the waits allow; says what each was answered with. */
async function guessPatiently(email: string, times: number) {
  const waits = [];
  for (let i = 0; i < times; i++) {
    let answer = await guess(email);
    if (answer.kind === "wait") {
      waits.push(answer.waitMs / 1000);
      pass(answer.waitMs);
      answer = await guess(email);
    }
    expect(answer.kind).toBe("refused");
  }
  return waits;
}

describe("guessing passwords", () => {
  test("gets slower and then locks, for an account and for nobody alike", async () => {
    const { email } = await person(kazakhstan, "staff");
    const known = await guessPatiently(email, 10);
    pass(120 * MINUTE);
    expect(await guessPatiently("nobody@test.pana", 10)).toEqual(known);
    expect(known).toEqual([5, 10, 20, 40, 60]);
    const locked = await guess("nobody@test.pana", GOOD_PASSWORD);
    expect(locked).toEqual({ kind: "wait", waitMs: 15 * MINUTE });
    expect(await letters()).toEqual([
      { to_address: email, state: "waiting" },
      { to_address: "", state: "withheld" },
    ]);
  });

  test("does not look at the right password while the lock lasts, and does when it has lapsed", async () => {
    const { email } = await person(kazakhstan, "staff");
    await guessPatiently(email, 10);
    const before = verifiedPasswords();
    expect((await guess(email, GOOD_PASSWORD)).kind).toBe("wait");
    expect(verifiedPasswords()).toBe(before);
    pass(15 * MINUTE);
    expect((await guess(email, GOOD_PASSWORD)).kind).toBe("signed in");
    expect((await guess(email)).kind).toBe("refused");
  });

  test("costs one hash for an account, for nobody and for an account without a password", async () => {
    const { email, accountId } = await person(kazakhstan, "staff");
    const hashes = async (address: string) => {
      const before = verifiedPasswords();
      await guess(address);
      return verifiedPasswords() - before;
    };
    expect(await hashes(email)).toBe(1);
    expect(await hashes("nobody-else@test.pana")).toBe(1);
    await asSuperuser((client) => client.query("DELETE FROM credential WHERE account_id = $1", [accountId]));
    expect(await hashes(email)).toBe(1);
  });

  test("counts tries made at the same moment", async () => {
    const { email } = await person(kazakhstan, "staff");
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess(email)));
    expect(answers.filter(({ kind }) => kind === "refused")).toHaveLength(5);
  });

  test("from one address is slowed across many accounts, and the addresses are nowhere", async () => {
    const answers = [];
    for (let i = 0; i < 42; i++) answers.push((await guess(`somebody${i}@test.pana`)).kind);
    expect(answers.slice(0, 41)).not.toContain("wait");
    expect(answers[41]).toBe("wait");
    const kept = await asSuperuser(async (client) => JSON.stringify((await client.query("SELECT to_jsonb(a) AS a FROM attempt a")).rows));
    expect(kept).not.toContain("203.0.113.9");
    expect(kept).not.toContain("somebody");
  });
});

describe("a session", () => {
  const signedIn = async () => {
    const someone = await person(kazakhstan, "staff");
    const answer = await guess(someone.email, GOOD_PASSWORD);
    if (answer.kind !== "signed in") throw new Error(answer.kind);
    return { ...someone, headers: new Headers({ Cookie: `pana=${answer.token}` }) };
  };

  test("ends after thirty quiet minutes, and use keeps it", async () => {
    const { headers } = await signedIn();
    pass(29 * MINUTE);
    expect(await resolveSession(headers, false)).not.toBeNull();
    pass(29 * MINUTE);
    expect(await resolveSession(headers, false)).not.toBeNull();
    pass(30 * MINUTE);
    expect(await resolveSession(headers, false)).toBeNull();
  });

  test("ends after twelve hours however much it is used", async () => {
    const { headers } = await signedIn();
    for (let i = 0; i < 12 * 3 - 1; i++) {
      pass(20 * MINUTE);
      expect(await resolveSession(headers, false)).not.toBeNull();
    }
    pass(20 * MINUTE);
    expect(await resolveSession(headers, false)).toBeNull();
  });

  test("dies at once with its role, with its account, and is not another's", async () => {
    const first = await signedIn();
    await asSuperuser((client) => client.query("UPDATE role_grant SET ends_at = $2 WHERE id = $1", [first.grantId, new Date(at)]));
    expect(await resolveSession(first.headers, false)).toBeNull();
    const second = await signedIn();
    await asSuperuser((client) => client.query("UPDATE account SET status = 'closed' WHERE id = $1", [second.accountId]));
    expect(await resolveSession(second.headers, false)).toBeNull();
    expect(await resolveSession(new Headers({ Cookie: `pana=${"A".repeat(43)}` }), false)).toBeNull();
  });

  test("is found over TLS only under the name that no other host can set", async () => {
    const { headers } = await signedIn();
    expect(await resolveSession(headers, true)).toBeNull();
  });
});
