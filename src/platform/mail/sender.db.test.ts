import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { MailServer } from "#world/mail-server.ts";
import { taskScope } from "../access/scope.ts";
import { setClock } from "../clock.ts";
import { write } from "../database/door.server.ts";
import { takeLetters } from "./outbox.server.ts";
import { LEASE_MS } from "./rules.ts";
import { sendMail } from "./send.server.ts";
import { openSender } from "./sender.server.ts";

let server: MailServer;

beforeEach(async () => {
  await asSuperuser((client) => client.query("DELETE FROM mail_outbox"));
  server = await MailServer.open();
});

afterEach(async () => {
  setClock(undefined);
  await server.close();
});

const href = "https://pana.example/kk/new-password?token=secret-of-the-link";
const letter = (to = "aisha@test.pana", more: { inBulk?: boolean } = {}) =>
  write(taskScope("sign-in"), (tx) => sendMail(tx, { to, template: "passwordReset", locale: "kk", values: { href }, ...more }));

const rows = () => asSuperuser(async (client) => (await client.query("SELECT state, tries, last_problem, letter_sealed FROM mail_outbox")).rows);

const origin = "https://pana.example";

const sent = async () => (await rows()).filter(({ state }) => state === "sent").length;

/** Everything that waits now, until it is settled. */
async function oneTurn() {
  const sender = openSender({ smtpUrl: server.url, origin });
  await sender.takeUp();
  await sender.stop();
}

describe("letters", () => {
  test("arrive as text and as a page in the reader's language, and nothing of them stays", async () => {
    await letter();
    await oneTurn();
    expect(server.got).toHaveLength(1);
    expect(server.got[0]).toMatch(/From: Pana <pana@pana\.example>/);
    expect(server.got[0]).toMatch(/multipart\/alternative/);
    expect(await rows()).toMatchObject([{ state: "sent", tries: 1, letter_sealed: null }]);
  });

  test("lie in the outbox unreadable until then", async () => {
    await letter();
    const kept = await asSuperuser(async (client) => (await client.query("SELECT to_jsonb(o)::text || encode(letter_sealed, 'escape') AS text FROM mail_outbox o")).rows[0].text);
    expect(kept).not.toContain("secret-of-the-link");
    expect(kept).not.toContain(Buffer.from("secret-of-the-link").toString("hex"));
  });

  test("that a server cannot take now are tried again later", async () => {
    await letter();
    server.behaviour = "refuses for now";
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "waiting", tries: 1, last_problem: "EENVELOPE 451" }]);
    server.behaviour = "takes";
    await oneTurn();
    expect(server.got).toHaveLength(0);
    setClock(new Date(Date.now() + 31_000));
    await oneTurn();
    expect(server.got).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: "sent", tries: 2 }]);
  });

  test("are tried again after a dropped connection and when nobody answers", async () => {
    await letter();
    server.behaviour = "drops the connection";
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "waiting", tries: 1 }]);
    await server.close();
    setClock(new Date(Date.now() + 31_000));
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "waiting", tries: 2 }]);
  });

  test("go past one for which the server takes its time", async () => {
    server.behaviour = "is slow for some";
    await letter("slow@test.pana");
    for (let i = 0; i < 25; i++) await letter();
    const sender = openSender({ smtpUrl: server.url, origin });
    await sender.takeUp();
    await vi.waitFor(async () => expect(await sent()).toBe(25));
    expect(server.holds).toBe(1);
    server.answers();
    await sender.stop();
    expect(await sent()).toBe(26);
  });

  test("do not keep up a stop for longer than its patience, and are sent by whoever comes after", async () => {
    server.behaviour = "is slow for some";
    await letter("slow@test.pana");
    const sender = openSender({ smtpUrl: server.url, origin, patienceMs: 50 });
    await sender.takeUp();
    await vi.waitFor(() => expect(server.holds).toBe(1));
    await sender.stop();
    expect(await rows()).toMatchObject([{ state: "waiting", tries: 1 }]);
    server.behaviour = "takes";
    setClock(new Date(Date.now() + LEASE_MS + 1_000));
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "sent" }]);
    server.answers();
  });

  test("whose yes was lost on the way are sent again as the same letter", async () => {
    await letter();
    server.behaviour = "takes and drops the connection";
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "waiting", tries: 1 }]);
    server.behaviour = "takes";
    setClock(new Date(Date.now() + 31_000));
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "sent", tries: 2 }]);
    expect(server.got).toHaveLength(2);
    const [first, second] = server.got.map((text) => /^Message-ID: (.+)$/im.exec(text)?.[1]);
    expect(first).toBeTruthy();
    expect(second).toBe(first);
  });

  test("that many get at the same hour let one with a link that soon dies go first", async () => {
    for (let i = 0; i < 3; i++) await letter(`bulk${i}@test.pana`, { inBulk: true });
    await letter("link@test.pana");
    const [first] = await write(taskScope("worker"), (tx) => takeLetters(tx, 1));
    expect(first?.to_address).toBe("link@test.pana");
  });

  test("to an address that does not exist are given up", async () => {
    await letter();
    server.behaviour = "refuses for good";
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "refused", letter_sealed: null, last_problem: "EENVELOPE 550" }]);
  });

  test("are not sent once their link is out of date", async () => {
    await letter();
    setClock(new Date(Date.now() + 31 * 60_000));
    await oneTurn();
    expect(server.got).toHaveLength(0);
    expect(await rows()).toMatchObject([{ state: "expired", letter_sealed: null }]);
  });

  test("are each sent once by two senders at the same time", async () => {
    for (let i = 0; i < 25; i++) await letter();
    await Promise.all([oneTurn(), oneTurn()]);
    expect(server.got).toHaveLength(25);
    expect(new Set((await rows()).map((row) => row.state))).toEqual(new Set(["sent"]));
  });

  test("are taken no more at once than asked for, in whatever order the database joins", async () => {
    for (let i = 0; i < 6; i++) await letter();
    const taken = await write(taskScope("worker"), async (tx) => {
      await sql`SET LOCAL enable_hashjoin = off`.execute(tx);
      await sql`SET LOCAL enable_mergejoin = off`.execute(tx);
      await sql`SET LOCAL enable_hashagg = off`.execute(tx);
      await sql`SET LOCAL enable_sort = off`.execute(tx);
      await sql`SET LOCAL enable_material = off`.execute(tx);
      return takeLetters(tx, 2);
    });
    expect(taken).toHaveLength(2);
  });

  test("written in a transaction that fails are never sent", async () => {
    const failing = write(taskScope("sign-in"), async (tx) => {
      await sendMail(tx, { to: "aisha@test.pana", template: "passwordReset", locale: "ru", values: { href } });
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    await oneTurn();
    expect(server.got).toHaveLength(0);
  });
});
