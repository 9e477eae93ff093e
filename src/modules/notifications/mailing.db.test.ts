import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import { openSender } from "#platform/mail/sender.server.ts";
import type { NotificationKind, ValuesOf } from "#platform/notifications/kinds.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { asSuperuser } from "#world/database.ts";
import { MailServer, partOf, subjectOf } from "#world/mail-server.ts";
import { aPerson, type Person } from "#world/person.ts";
import { aSchool } from "#world/school.ts";
import { chooseSettings, markRead } from "./commands.server.ts";
import { mailNotifications } from "./mailing.server.ts";
import { USUAL } from "./rules.ts";
import type { Settings } from "./schema.ts";

const ORIGIN = "https://pana.example";
const almaty = (text: string) => new Date(`2026-11-${text}:00+05:00`);
const duty = { role: "safetyMember", safetyFunction: "psychologist" } as const;

let server: MailServer;
let head: Person;

beforeEach(async () => {
  server = await MailServer.open();
  await asSuperuser((client) => client.query("DELETE FROM mail_outbox; DELETE FROM notification"));
  head = await aPerson({ role: "schoolHead", at: await aSchool() });
});

afterEach(async () => {
  setClock(undefined);
  await server.close();
});

async function somebody(locale: Locale = "kk"): Promise<Person> {
  const person = await aPerson({ role: "staff", at: await aSchool() });
  await asSuperuser((client) => client.query("UPDATE account SET locale = $2 WHERE id = $1", [person.accountId, locale]));
  return person;
}

async function tell<K extends NotificationKind>(person: Person, kind: K, values: ValuesOf<K>, when: Date): Promise<void> {
  setClock(when);
  await write(head.scope, (tx) => notify(tx, { to: [person.accountId], kind, href: "/my-roles", values }));
}

const choose = (person: Person, settings: Partial<Settings>) =>
  write(person.scope, (tx) => chooseSettings(tx, { id: person.accountId, home_path: person.scope.placePath }, { ...USUAL, ...settings }));

/** The worker comes by at this moment, and the mail goes. */
async function workerAt(when: Date): Promise<string[]> {
  setClock(when);
  await mailNotifications();
  const sender = openSender({ smtpUrl: server.url, origin: ORIGIN });
  await sender.takeUp();
  await sender.stop();
  return server.got.splice(0);
}

describe("a letter about a notification", () => {
  test("goes at once by day, in the reader's language, leads to the notification and to the choice of letters", async () => {
    const reader = await somebody("ru");
    await tell(reader, "roleGiven", duty, almaty("25T14:00"));
    const [letter = ""] = await workerAt(almaty("25T14:00"));
    expect(subjectOf(letter)).toMatch(/^Вам дана роль: .*психолог/);
    const text = partOf(letter, "plain");
    expect(text).toMatch(/https:\/\/pana\.example\/ru\/notifications\/[0-9a-f-]{36}/);
    expect(text).toContain(`${ORIGIN}/ru/profile/notifications`);
    expect(partOf(letter, "html")).toContain('lang="ru"');
    expect(letter).toMatch(new RegExp(`List-Unsubscribe:\\s+<${ORIGIN}/ru/profile/notifications>`));
    expect(await workerAt(almaty("25T14:01"))).toEqual([]);
  });

  test("waits through the quiet hours and comes in the morning, everything in one", async () => {
    const reader = await somebody("en");
    await tell(reader, "roleGiven", duty, almaty("25T21:30"));
    expect(await workerAt(almaty("25T21:30"))).toEqual([]);
    await tell(reader, "roleEnded", duty, almaty("26T02:00"));
    expect(await workerAt(almaty("26T07:59"))).toEqual([]);
    const letters = await workerAt(almaty("26T08:00"));
    expect(letters.map(subjectOf)).toEqual(["Pana: 2 new notifications"]);
    expect(partOf(letters[0]!, "plain")).toMatch(/My roles\s+• You were given a role: .+\(25 Nov 2026, 21:30\)\s+• Your role has ended: .+\(26 Nov 2026, 02:00\)/);
  });

  test("that is urgent goes at night, alone, and says why it cannot be switched off", async () => {
    const reader = await somebody("en");
    await choose(reader, { mail: { confidential: "bell", roles: "atOnce" } });
    await tell(reader, "readmissionAsked", {}, almaty("26T03:00"));
    await tell(reader, "roleGiven", duty, almaty("26T03:00"));
    const letters = await workerAt(almaty("26T03:00"));
    expect(letters.map(subjectOf)).toEqual(["A colleague asks to be let in to confidential records again"]);
    expect(partOf(letters[0]!, "plain")).toContain("cannot be switched off");
    expect(letters[0]).not.toContain("List-Unsubscribe");
  });

  test("is not written where the bell was chosen, nor about what was read meanwhile", async () => {
    const [quietOne, quick] = [await somebody(), await somebody()];
    await choose(quietOne, { mail: { roles: "bell" } });
    await tell(quietOne, "roleGiven", duty, almaty("25T12:00"));
    await tell(quick, "roleGiven", duty, almaty("25T22:00"));
    await workerAt(almaty("25T22:00"));
    const told = await asSuperuser(async (client) => (await client.query("SELECT id FROM notification WHERE account_id = $1", [quick.accountId])).rows[0].id as string);
    await write(quick.scope, (tx) => markRead(tx, quick.accountId, told));
    expect(await workerAt(almaty("26T08:00"))).toEqual([]);
  });

  test("does not go to an account that was closed meanwhile", async () => {
    const reader = await somebody();
    await tell(reader, "roleEnded", duty, almaty("25T22:00"));
    await asSuperuser((client) => client.query("UPDATE account SET status = 'closed' WHERE id = $1", [reader.accountId]));
    expect(await workerAt(almaty("26T09:00"))).toEqual([]);
  });

  test("follows a choice made while it waits", async () => {
    const reader = await somebody("en");
    await tell(reader, "roleGiven", duty, almaty("25T22:00"));
    expect(await workerAt(almaty("25T22:00"))).toEqual([]);
    setClock(almaty("25T22:05"));
    await choose(reader, { quiet: null });
    expect(await workerAt(almaty("25T22:06"))).toHaveLength(1);
  });

  test("that is late because nothing ran still keeps out of the quiet hours", async () => {
    const reader = await somebody();
    await tell(reader, "invitationAccepted", duty, almaty("24T12:00"));
    expect(await workerAt(almaty("25T23:00"))).toEqual([]);
    expect(await workerAt(almaty("26T08:00"))).toHaveLength(1);
  });
});

test("a person to whom no letter can be written keeps up nobody else, and gets it when that has passed", async () => {
  const [first, second] = [await somebody(), await somebody()];
  await tell(first, "roleGiven", duty, almaty("25T12:00"));
  await tell(second, "roleGiven", duty, almaty("25T12:01"));
  await asSuperuser((client) => client.query(`ALTER TABLE mail_outbox ADD CONSTRAINT not_now CHECK (to_address <> '${first.email}')`));
  try {
    expect(await workerAt(almaty("25T12:02"))).toHaveLength(1);
  } finally {
    await asSuperuser((client) => client.query("ALTER TABLE mail_outbox DROP CONSTRAINT not_now"));
  }
  const [late = ""] = await workerAt(almaty("25T12:03"));
  expect(late).toContain(first.email);
  expect(await workerAt(almaty("25T12:04"))).toEqual([]);
});

describe("the daily letter", () => {
  test("comes at the hour that the person chose, once, whoever makes it and however often", async () => {
    const reader = await somebody("en");
    await choose(reader, { mail: { roles: "digest" }, digestHour: 18 });
    for (const hour of ["10", "11", "12"]) await tell(reader, "roleGiven", duty, almaty(`25T${hour}:00`));
    expect(await workerAt(almaty("25T17:59"))).toEqual([]);
    setClock(almaty("25T18:00"));
    await Promise.all([mailNotifications(), mailNotifications(), mailNotifications()]);
    await mailNotifications();
    const letters = await workerAt(almaty("25T18:01"));
    expect(letters.map(subjectOf)).toEqual(["Pana: 3 new notifications"]);
  });

  test("lets letters with a link that soon dies go first", async () => {
    const reader = await somebody();
    await choose(reader, { mail: { roles: "digest" } });
    await tell(reader, "roleGiven", duty, almaty("25T10:00"));
    setClock(almaty("26T08:00"));
    await mailNotifications();
    const kept = await asSuperuser(async (client) => (await client.query("SELECT in_bulk FROM mail_outbox")).rows);
    expect(kept).toEqual([{ in_bulk: true }]);
  });
});

describe("whatever happens in whichever order", () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant("tell" as const), kind: fc.constantFrom("roleGiven", "invitationAccepted", "readmissionAsked", "workFinished") }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("work" as const), workers: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("choose" as const), way: fc.constantFrom("atOnce", "digest", "bell"), quiet: fc.boolean() }) },
  );
  const walk = fc.array(fc.record({ after: fc.integer({ min: 0, max: 600 }), step }), { minLength: 5, maxLength: 25 });

  /** Every notification is named in the outbox as often as letters were written about it. */
  async function told(reader: Person) {
    return asSuperuser(async (client) => {
      const states = (await client.query("SELECT mail_state, kind FROM notification WHERE account_id = $1", [reader.accountId])).rows as { mail_state: string; kind: string }[];
      return states;
    });
  }

  test("each is in one letter or in none as was chosen, none is lost and none is told twice", async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const reader = await somebody("en");
        let at = almaty("20T09:00").getTime();
        let letters: string[] = [];
        for (const { after, step: one } of steps) {
          at += after * 60_000;
          const when = new Date(at);
          setClock(when);
          if (one.do === "tell") await tell(reader, one.kind as "roleGiven", duty, when);
          if (one.do === "choose") await choose(reader, { mail: { roles: one.way as "bell", invitations: one.way as "bell" }, quiet: one.quiet ? USUAL.quiet : null });
          if (one.do === "work") {
            await Promise.all(Array.from({ length: one.workers }, () => mailNotifications()));
            letters = [...letters, ...(await workerAt(when))];
          }
        }
        letters = [...letters, ...(await workerAt(new Date(at + 3 * 86_400_000)))];
        letters = [...letters, ...(await workerAt(new Date(at + 3 * 86_400_000 + 43_200_000)))];
        const states = await told(reader);
        expect(states.filter(({ mail_state }) => mail_state !== "written" && mail_state !== "none")).toEqual([]);
        expect(states.filter(({ kind, mail_state }) => kind === "workFinished" && mail_state === "written")).toEqual([]);
        expect(states.filter(({ kind, mail_state }) => kind === "readmissionAsked" && mail_state !== "written")).toEqual([]);
        expect(letters.reduce((sum, one) => sum + (Number(/(\d+) new/.exec(subjectOf(one))?.[1]) || 1), 0)).toBe(states.filter(({ mail_state }) => mail_state === "written").length);
      }),
      { seed: 20_261_125, numRuns: 12 },
    );
  });
});
