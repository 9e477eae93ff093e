import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { taskScope } from "../access/scope.ts";
import { setClock } from "../clock.ts";
import { write } from "../database/door.server.ts";
import { sendMail } from "./send.server.ts";
import { startMail } from "./sender.server.ts";

type Behaviour = "takes" | "refuses for now" | "refuses for good" | "drops the connection";

let behaviour: Behaviour;
let got: string[];
let server: SMTPServer;
let smtpUrl: string;

beforeEach(async () => {
  behaviour = "takes";
  got = [];
  await asSuperuser((client) => client.query("DELETE FROM mail_outbox"));
  server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onRcptTo(_address, session: SMTPServerSession, callback) {
      if (behaviour === "refuses for now") return callback(Object.assign(new Error("busy"), { responseCode: 451 }));
      if (behaviour === "refuses for good") return callback(Object.assign(new Error("no such person"), { responseCode: 550 }));
      if (behaviour === "drops the connection") {
        (server as unknown as { connections: Set<{ id: string; _socket: { destroy: () => void } }> }).connections.forEach((one) => one.id === session.id && one._socket.destroy());
        return;
      }
      callback();
    },
    onData(stream: SMTPServerDataStream, _session, callback) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        got.push(Buffer.concat(parts).toString("utf8"));
        callback();
      });
    },
  });
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  smtpUrl = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
});

afterEach(async () => {
  setClock(undefined);
  await new Promise<void>((done) => server.close(() => done()));
});

const href = "https://pana.example/kk/new-password?token=secret-of-the-link";
const letter = () =>
  write(taskScope("sign-in"), (tx) => sendMail(tx, { to: "aisha@test.pana", template: "passwordReset", locale: "kk", values: { href } }));

const rows = () => asSuperuser(async (client) => (await client.query("SELECT state, tries, last_problem, letter_sealed FROM mail_outbox")).rows);

/** One turn of the sender: stop waits until the letters in hand are settled. */
async function oneTurn() {
  await startMail({ smtpUrl, origin: "https://pana.example", everyMs: 60_000 }).stop();
}

describe("letters", () => {
  test("arrive as text and as a page in the reader's language, and nothing of them stays", async () => {
    await letter();
    await oneTurn();
    expect(got).toHaveLength(1);
    expect(got[0]).toMatch(/From: Pana <pana@pana\.example>/);
    expect(got[0]).toMatch(/multipart\/alternative/);
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
    behaviour = "refuses for now";
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "waiting", tries: 1, last_problem: "EENVELOPE 451" }]);
    behaviour = "takes";
    await oneTurn();
    expect(got).toHaveLength(0);
    setClock(new Date(Date.now() + 31_000));
    await oneTurn();
    expect(got).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: "sent", tries: 2 }]);
  });

  test("are tried again after a dropped connection and when nobody answers", async () => {
    await letter();
    behaviour = "drops the connection";
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "waiting", tries: 1 }]);
    await new Promise<void>((done) => server.close(() => done()));
    setClock(new Date(Date.now() + 31_000));
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "waiting", tries: 2 }]);
  });

  test("to an address that does not exist are given up", async () => {
    await letter();
    behaviour = "refuses for good";
    await oneTurn();
    expect(await rows()).toMatchObject([{ state: "refused", letter_sealed: null, last_problem: "EENVELOPE 550" }]);
  });

  test("are not sent once their link is out of date", async () => {
    await letter();
    setClock(new Date(Date.now() + 31 * 60_000));
    await oneTurn();
    expect(got).toHaveLength(0);
    expect(await rows()).toMatchObject([{ state: "expired", letter_sealed: null }]);
  });

  test("are each sent once by two senders at the same time", async () => {
    for (let i = 0; i < 25; i++) await letter();
    await Promise.all([oneTurn(), oneTurn()]);
    expect(got).toHaveLength(25);
    expect(new Set((await rows()).map((row) => row.state))).toEqual(new Set(["sent"]));
  });

  test("written in a transaction that fails are never sent", async () => {
    const failing = write(taskScope("sign-in"), async (tx) => {
      await sendMail(tx, { to: "aisha@test.pana", template: "passwordReset", locale: "ru", values: { href } });
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    await oneTurn();
    expect(got).toHaveLength(0);
  });
});
