import { beforeAll, describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { read, write } from "../database/door.server.ts";
import { exclude } from "./exclude.server.ts";
import { openItem, openItems } from "./open.server.ts";
import { countWaiting, giveConsent, letInBatch, listReadmissions, requestReadmission, type Readmission } from "./readmission.server.ts";
import { makeRecoveryKey, recover } from "./recovery.server.ts";
import { sealNew } from "./seal.server.ts";

let school: School;
let head: Member;
let deputy: Member;
let psychologist: Member;
let officer: Member;
const place = () => ({ id: school.id, path: school.path });

beforeAll(async () => {
  school = await smallSchool();
  head = await Member.join(school, "schoolHead", "Дәулетов");
  deputy = await Member.join(school, "safetyDeputy", "Бектұрова");
  psychologist = await Member.join(school, "safetyMember", "Абаева");
  officer = await Member.join(school, "regionOfficer", "Оразбаев", { id: await regionId(), path: "/kz/75/" });
});

function regionId(): Promise<string> {
  return asSuperuser(async (client) => (await client.query("SELECT id FROM place WHERE kind = 'region'")).rows[0].id);
}

async function seal(author: Member, readers: readonly Member[], pastSchool = false) {
  const keys = await author.keys();
  return write(author.scope, async (tx) => {
    const accountIds = readers.map((reader) => reader.accountId);
    const item = await sealNew(tx, keys, { placeId: school.id, placePath: school.path, kind: "test", accountIds, pastSchool });
    return { itemId: item.facts.itemId, sealed: item.seal("text", "құпия") };
  });
}

async function reads(member: Member, item: { itemId: string; sealed: Buffer }): Promise<boolean> {
  const keys = await member.keys();
  const opened = await read(member.scope, (tx) => openItem(tx, keys, { placeId: school.id, itemId: item.itemId }));
  return opened?.open("text", item.sealed) === "құпия";
}

async function requestOf(member: Member): Promise<Readmission> {
  const found = await read(officer.scope, (tx) => listReadmissions(tx));
  const request = found.find((one) => one.accountId === member.accountId);
  if (!request) throw new Error("There is no request.");
  return request;
}

async function letIn(colleague: Member, member: Member, size?: number) {
  const keys = await colleague.keys();
  const request = await requestOf(member);
  return write(colleague.scope, (tx) => letInBatch(tx, keys, request, size));
}

describe("a member who forgot the password", () => {
  test("reads again after the head consents and a colleague lets them in, batch by batch", async () => {
    const items = await Promise.all([1, 2, 3].map(() => seal(deputy, [deputy, head, psychologist])));
    await psychologist.forgetPassword();
    expect(await reads(psychologist, items[0]!)).toBe(false);
    await write(psychologist.scope, (tx) => requestReadmission(tx, psychologist.accountId, place()));
    await write(psychologist.scope, (tx) => requestReadmission(tx, psychologist.accountId, place()));

    expect(await letIn(deputy, psychologist)).toEqual({ done: 0, left: 0 });
    const request = await requestOf(psychologist);
    await write(head.scope, (tx) => giveConsent(tx, request, { accountId: head.accountId, givenAs: "head" }, place()));
    expect(await letIn(deputy, psychologist, 2)).toEqual({ done: 2, left: 1 });
    expect(await letIn(deputy, psychologist, 2)).toEqual({ done: 1, left: 0 });

    for (const item of items) expect(await reads(psychologist, item)).toBe(true);
    expect(await read(officer.scope, (tx) => listReadmissions(tx))).toEqual([]);
    const lines = await asSuperuser(async (client) =>
      (await client.query("SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY seq", [psychologist.accountId])).rows.map((row) => row.action),
    );
    expect(lines).toEqual(["vault.readmissionAsked", "vault.readmissionConsented", "vault.letIn", "vault.letIn", "vault.letIn"]);
  });

  test("needs the officer's consent for what the head is excluded from", async () => {
    const shared = await seal(deputy, [deputy, head, psychologist]);
    const aboutHead = await seal(deputy, [deputy, head, psychologist]);
    const deputyKeys = await deputy.keys();
    await write(deputy.scope, async (tx) => {
      const item = await openItem(tx, deputyKeys, { placeId: school.id, itemId: aboutHead.itemId });
      if (item) await exclude(tx, deputyKeys, item, [head.accountId]);
    });
    await psychologist.forgetPassword();
    await write(psychologist.scope, (tx) => requestReadmission(tx, psychologist.accountId, place()));
    const request = await requestOf(psychologist);
    await write(head.scope, (tx) => giveConsent(tx, request, { accountId: head.accountId, givenAs: "head" }, place()));
    await letIn(deputy, psychologist);
    expect(await reads(psychologist, shared)).toBe(true);
    expect(await reads(psychologist, aboutHead)).toBe(false);
    await write(officer.scope, (tx) => giveConsent(tx, request, { accountId: officer.accountId, givenAs: "officer" }, { id: officer.scope.placeId, path: officer.scope.placePath }));
    await letIn(deputy, psychologist);
    expect(await reads(psychologist, aboutHead)).toBe(true);
    expect(await read(psychologist.scope, (tx) => countWaiting(tx, psychologist.accountId, school.id))).toBe(0);
  });

  test("keeps the request open for another colleague while something waits that this one is kept out of", async () => {
    const counsellor = await Member.join(school, "safetyMember", "Кеңесші");
    const asker = await Member.join(school, "safetyMember", "Сұраушы");
    const shared = await seal(deputy, [deputy, head, asker, counsellor]);
    const apart = await seal(deputy, [deputy, head, asker]);
    const deputyKeys = await deputy.keys();
    await write(deputy.scope, async (tx) => {
      const item = await openItem(tx, deputyKeys, { placeId: school.id, itemId: apart.itemId });
      if (item) await exclude(tx, deputyKeys, item, [counsellor.accountId]);
    });
    await asker.forgetPassword();
    await write(asker.scope, (tx) => requestReadmission(tx, asker.accountId, place()));
    const request = await requestOf(asker);
    await write(head.scope, (tx) => giveConsent(tx, request, { accountId: head.accountId, givenAs: "head" }, place()));
    await write(officer.scope, (tx) => giveConsent(tx, request, { accountId: officer.accountId, givenAs: "officer" }, { id: officer.scope.placeId, path: officer.scope.placePath }));
    expect(await letIn(counsellor, asker)).toEqual({ done: 1, left: 0 });
    expect(await reads(asker, shared)).toBe(true);
    await letIn(deputy, asker);
    expect(await reads(asker, apart)).toBe(true);
    expect(await read(officer.scope, (tx) => listReadmissions(tx))).toEqual([]);
  });

  test("cannot consent to their own request", async () => {
    await head.forgetPassword();
    await write(head.scope, (tx) => requestReadmission(tx, head.accountId, place()));
    const request = await requestOf(head);
    const own = write(head.scope, (tx) => giveConsent(tx, request, { accountId: head.accountId, givenAs: "head" }, place()));
    await expect(own).rejects.toThrow(/their own request/);
  });
});

describe("the recovery of a school", () => {
  test("succeeds with any two shares and with no fewer, and gives nothing sealed past the school", async () => {
    const before = await seal(deputy, [deputy, psychologist]);
    const deputyKeys = await deputy.keys();
    const printed = await write(deputy.scope, (tx) => makeRecoveryKey(tx, deputyKeys, place()));
    const after = await seal(psychologist, [psychologist]);
    const past = await seal(psychologist, [psychologist], true);
    const [safe, unit, region] = printed.codes;

    const newcomer = await Member.join(school, "schoolHead", "Жаңабаев");
    const attempt = async (one: string, two: string) => {
      const keys = await newcomer.keys();
      return write(newcomer.scope, (tx) => recover(tx, keys, place(), [one, two]));
    };
    expect(await attempt(safe, "")).toEqual({ kind: "refused", why: "unreadable", share: 2 });
    expect(await attempt(safe, safe)).toEqual({ kind: "refused", why: "same share" });
    expect(await attempt(`${unit.slice(0, -1)}${unit.endsWith("0") ? "1" : "0"}`, region)).toEqual({ kind: "refused", why: "unreadable", share: 1 });
    expect(await reads(newcomer, after)).toBe(false);

    const result = await attempt(unit, region.toLowerCase().replaceAll("-", " "));
    expect(result.kind).toBe("recovered");
    expect(await reads(newcomer, before)).toBe(true);
    expect(await reads(newcomer, after)).toBe(true);
    expect(await reads(newcomer, past)).toBe(false);
  });

  test("refuses shares of an earlier printing and of two printings mixed", async () => {
    const keys = await deputy.keys();
    const old = await write(deputy.scope, (tx) => makeRecoveryKey(tx, keys, place()));
    const fresh = await write(deputy.scope, (tx) => makeRecoveryKey(tx, keys, place()));
    const attempt = (one: string, two: string) => write(deputy.scope, (tx) => recover(tx, keys, place(), [one, two]));
    expect(await attempt(old.codes[0], old.codes[1])).toEqual({ kind: "refused", why: "replaced" });
    expect(await attempt(old.codes[0], fresh.codes[1])).toEqual({ kind: "refused", why: "mixed" });
    expect((await attempt(fresh.codes[0], fresh.codes[2])).kind).toBe("recovered");
  });

  test("keeps no share and no private key in the database", async () => {
    const keys = await deputy.keys();
    const printed = await write(deputy.scope, (tx) => makeRecoveryKey(tx, keys, place()));
    const stored = await asSuperuser(async (client) => JSON.stringify((await client.query("SELECT * FROM vault_recovery_key")).rows));
    for (const code of printed.codes) expect(stored).not.toContain(code);
    const columns = await asSuperuser(async (client) =>
      (await client.query("SELECT column_name FROM information_schema.columns WHERE table_name = 'vault_recovery_key'")).rows.map((row) => row.column_name),
    );
    expect(columns.toSorted()).toEqual(["created_at", "created_by", "id", "place_id", "place_path", "public_key", "retired_at"]);
  });
});

describe("opening many items", () => {
  test("leaves out what a member cannot open", async () => {
    const mine = await seal(deputy, [deputy]);
    const theirs = await seal(psychologist, [psychologist]);
    const keys = await deputy.keys();
    const opened = await read(deputy.scope, (tx) => openItems(tx, keys, { placeId: school.id, itemIds: [mine.itemId, theirs.itemId] }));
    expect([...opened.keys()]).toEqual([mine.itemId]);
  });
});
