import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import { aSchool } from "#world/school.ts";
import { chooseSettings, markAllRead, markRead, openNotification } from "./commands.server.ts";
import { countUnread, getSettings, listNotifications } from "./queries.server.ts";
import { USUAL } from "./rules.ts";
import { sweepNotifications } from "./sweep.server.ts";

const duty = { role: "staff", safetyFunction: null } as const;
const all = { unreadOnly: false, size: 50, offset: 0 };

let reader: Person;
let other: Person;

beforeEach(async () => {
  const school = await aSchool();
  reader = await aPerson({ role: "staff", at: school });
  other = await aPerson({ role: "schoolHead", at: school });
});
afterEach(() => setClock(undefined));

async function tell(when: string, kind: "roleGiven" | "readmissionAsked" = "roleGiven"): Promise<string> {
  setClock(new Date(when));
  await write(other.scope, (tx) => (kind === "roleGiven" ? notify(tx, { to: [reader.accountId], kind, href: "/my-roles", values: duty }) : notify(tx, { to: [reader.accountId], kind, href: "/vault", values: {} })));
  const { told } = await list();
  return told[0]!.id;
}

const list = (wanted = all, of = reader) => read(of.scope, (tx) => listNotifications(tx, reader.accountId, wanted));
const unread = (of = reader) => read(of.scope, (tx) => countUnread(tx, reader.accountId));
const stored = (table: "notification" | "notification_setting") =>
  asSuperuser(async (client) => (await client.query(`SELECT * FROM ${table} WHERE account_id = $1`, [reader.accountId])).rows);

describe("the bell", () => {
  test("counts what was not read, but for kinds whose matter waits there anyway", async () => {
    await tell("2026-11-20T04:00:00Z");
    await tell("2026-11-20T05:00:00Z", "readmissionAsked");
    expect(await unread()).toBe(2);
    expect(await read(reader.scope, (tx) => countUnread(tx, reader.accountId, ["readmissionAsked"]))).toBe(1);
    expect((await list({ ...all, unreadOnly: true })).told).toHaveLength(2);
  });

  test("falls silent about one that was opened, which leads where it should, and about one marked", async () => {
    const [first, second] = [await tell("2026-11-20T04:00:00Z"), await tell("2026-11-20T05:00:00Z")];
    expect(await write(reader.scope, (tx) => openNotification(tx, reader.accountId, first))).toBe("/my-roles");
    await write(reader.scope, (tx) => markRead(tx, reader.accountId, second));
    expect(await unread()).toBe(0);
    expect((await list()).told.map(({ isRead }) => isRead)).toEqual([true, true]);
  });

  test("keeps ringing for what came after the page on which all were marked", async () => {
    await tell("2026-11-20T04:00:00Z");
    await tell("2026-11-20T06:00:00Z");
    await write(reader.scope, (tx) => markAllRead(tx, reader.accountId, new Date("2026-11-20T05:00:00Z")));
    expect(await unread()).toBe(1);
  });
});

describe("somebody else", () => {
  test("sees none of them, opens none and marks none, whichever account they name", async () => {
    const id = await tell("2026-11-20T04:00:00Z");
    expect(await list(all, other)).toEqual({ told: [], unread: 0, all: 0 });
    expect(await write(other.scope, (tx) => openNotification(tx, reader.accountId, id))).toBeUndefined();
    await write(other.scope, (tx) => markRead(tx, reader.accountId, id));
    await write(other.scope, (tx) => markAllRead(tx, reader.accountId, new Date("2027-01-01")));
    expect(await unread()).toBe(1);
  });

  test("neither sees nor makes the choice for them", async () => {
    await write(reader.scope, (tx) => chooseSettings(tx, { id: reader.accountId, home_path: reader.scope.placePath }, { ...USUAL, digestHour: 17 }));
    expect(await read(other.scope, (tx) => getSettings(tx, reader.accountId))).toEqual(USUAL);
    const made = write(other.scope, (tx) => chooseSettings(tx, { id: reader.accountId, home_path: reader.scope.placePath }, { ...USUAL, digestHour: 3 }));
    await expect(made).rejects.toThrow(/row-level security/);
    expect(await stored("notification_setting")).toMatchObject([{ digest_hour: 17 }]);
  });
});

test("a choice is kept as it was made, with its line in the audit, and the usual holds until then", async () => {
  expect(await read(reader.scope, (tx) => getSettings(tx, reader.accountId))).toEqual(USUAL);
  const chosen = { mail: { roles: "bell", work: "digest" }, quiet: null, digestHour: 17 } as const;
  await write(reader.scope, (tx) => chooseSettings(tx, { id: reader.accountId, home_path: reader.scope.placePath }, chosen));
  expect(await read(reader.scope, (tx) => getSettings(tx, reader.accountId))).toEqual(chosen);
  const lines = await asSuperuser(async (client) => (await client.query("SELECT action FROM audit_event WHERE subject_id = $1", [reader.accountId])).rows);
  expect(lines).toEqual([{ action: "account.notificationsChosen" }]);
});

test("what was read is gone after ninety days, what was not after a year, and nothing sooner", async () => {
  const readOne = await tell("2026-01-10T04:00:00Z");
  await write(reader.scope, (tx) => markRead(tx, reader.accountId, readOne));
  await tell("2026-01-11T04:00:00Z");
  const kept = async (when: string) => {
    setClock(new Date(when));
    await sweepNotifications();
    return (await stored("notification")).length;
  };
  expect(await kept("2026-04-10T03:00:00Z")).toBe(2);
  expect(await kept("2026-04-10T05:00:00Z")).toBe(1);
  expect(await kept("2027-01-11T03:00:00Z")).toBe(1);
  expect(await kept("2027-01-11T05:00:00Z")).toBe(0);
});
