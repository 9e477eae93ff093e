import { beforeAll, describe, expect, test } from "vitest";
import { aChild } from "#world/children.ts";
import { asSuperuser } from "#world/database.ts";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { read, write, type WriteTx } from "#platform/database/door.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { findCertificate } from "./certificate.server.ts";
import { addChild, eraseChild, excludeFromChild, rewriteChild, shareChild } from "./commands.server.ts";
import { countChildren, findChild, listChildren, type OpenChild } from "./queries.server.ts";
import type { ChildRecord } from "./schema.ts";
import { findTwins } from "./twins.server.ts";

let school: School;
let psychologist: Member;
let deputy: Member;
let lawyer: Member;
const place = () => ({ id: school.id, path: school.path });

beforeAll(async () => {
  school = await smallSchool();
  psychologist = await Member.join(school, "safetyMember", "Абаева");
  deputy = await Member.join(school, "safetyDeputy", "Бектұрова");
  lawyer = await Member.join(school, "safetyMember", "Сериков");
});

async function added(by: Member, record: ChildRecord, readers: readonly Member[], notFor: readonly Member[] = []): Promise<string> {
  const keys = await by.keys();
  return write(by.scope, (tx) => addChild(tx, keys, place(), { record, readerIds: readers.map((one) => one.accountId), notFor: notFor.map((one) => one.accountId) }));
}

async function find(member: Member, childId: string) {
  const keys = await member.keys();
  return read(member.scope, (tx) => findChild(tx, keys, { placeId: school.id, childId }));
}

async function search(member: Member, typed: string): Promise<string[]> {
  const keys = await member.keys();
  const { lines } = await read(member.scope, (tx) => listChildren(tx, keys, school.id, { typed, limit: 50, offset: 0 }));
  return lines.map((line) => line.id);
}

async function twins(member: Member, record: ChildRecord) {
  const keys = await member.keys();
  const { open, closed } = await read(member.scope, (tx) => findTwins(tx, keys, school.id, record));
  return { open: open.map((line) => line.id), closed };
}

async function act(member: Member, childId: string, work: (tx: WriteTx, keys: VaultKeys, child: OpenChild) => Promise<void>): Promise<void> {
  const keys = await member.keys();
  await write(member.scope, async (tx) => {
    const child = await findChild(tx, keys, { placeId: school.id, childId });
    if (!child) throw new Error("The record is not open to this member.");
    await work(tx, keys, child);
  });
}

describe("a child's record", () => {
  test("is read and found by those who hold a key, by any part of the name, and by nobody else", async () => {
    const childId = await added(psychologist, aChild({ familyName: "Өтегенова", givenName: "Ғалия", patronymic: "Ерланқызы" }), [deputy]);
    expect((await find(deputy, childId))?.current.record.givenName).toBe("Ғалия");
    for (const typed of ["өтег", "Галия", "ерланкызы", "7ә галия"]) expect(await search(deputy, typed), typed).toEqual([childId]);
    expect(await search(deputy, "Галина")).toEqual([]);
    expect(await find(lawyer, childId)).toBeUndefined();
    for (const typed of ["өтег", ""]) expect(await search(lawyer, typed)).toEqual([]);
  });

  test("says who changed what, keeps what stood there, and gives no second version of the same words", async () => {
    const childId = await added(psychologist, aChild({ familyName: "Нұрлан" }), [deputy]);
    const rewritten = async (by: Member, baseVersion: number, className: string) => {
      const keys = await by.keys();
      return write(by.scope, (tx) => rewriteChild(tx, keys, place(), { childId, baseVersion, record: aChild({ familyName: "Нұрлан", className }) }));
    };
    expect(await rewritten(deputy, 1, "8Ә")).toEqual({ kind: "saved", version: 2 });
    expect(await rewritten(deputy, 2, "8Ә")).toEqual({ kind: "same" });
    expect(await rewritten(psychologist, 1, "9Ә")).toMatchObject({ kind: "conflict", theirs: { version: 2 } });
    const versions = (await find(psychologist, childId))?.versions.map(({ record, writtenBy }) => [record.className, writtenBy]);
    expect(versions).toEqual([["8Ә", deputy.accountId], ["7Ә", psychologist.accountId]]);
    expect(await search(deputy, "8ә нұрлан")).toEqual([childId]);
    expect(await search(deputy, "7ә нұрлан")).toEqual([]);
  });

  test("warns of a twin by name with birth date and by number, and says nothing of one closed to the asker but that it is there", async () => {
    const childId = await added(psychologist, aChild({ familyName: "Қасымов", givenName: "Ерасыл", iin: "120304500123" }), [deputy]);
    await act(psychologist, childId, (tx, keys, child) => shareChild(tx, keys, child, []));
    await added(psychologist, aChild({ familyName: "Бөлек" }), [lawyer]);
    const alike = aChild({ familyName: "Касымов", givenName: "Ерасыл" });
    expect(await twins(deputy, alike)).toEqual({ open: [childId], closed: 0 });
    expect(await twins(lawyer, alike)).toEqual({ open: [], closed: 1 });
    expect(await twins(lawyer, aChild({ familyName: "Басқа", iin: "120304500123" }))).toEqual({ open: [], closed: 1 });
    expect(await twins(lawyer, { ...alike, birthDate: "2012-03-05" })).toEqual({ open: [], closed: 0 });
  });

  test("closed to somebody from the first moment, or later, leaves them nothing: neither record, count, search, twin nor row", async () => {
    const first = aChild({ familyName: "Жабық", givenName: "Алғашқы" });
    const later = aChild({ familyName: "Жабық", givenName: "Кейінгі" });
    const before = await read(lawyer.scope, (tx) => countChildren(tx, lawyer.accountId, school.id));
    const atOnce = await added(psychologist, first, [deputy, lawyer], [lawyer]);
    const afterwards = await added(psychologist, later, [deputy, lawyer]);
    expect(await search(lawyer, "жабық")).toEqual([afterwards]);
    await act(psychologist, afterwards, (tx, keys, child) => excludeFromChild(tx, keys, child, [lawyer.accountId]));
    expect(await search(lawyer, "жабық")).toEqual([]);
    for (const record of [first, later]) expect(await twins(lawyer, record)).toEqual({ open: [], closed: 0 });
    expect(await read(lawyer.scope, (tx) => countChildren(tx, lawyer.accountId, school.id))).toEqual(before);
    for (const table of ["child", "child_version", "vault_search_token"] as const) {
      const ids = table === "child" ? "id" : table === "child_version" ? "child_id" : "item_id";
      const rows = await read(lawyer.scope, (tx) => tx.selectFrom(table).selectAll().where(ids as never, "in", [atOnce, afterwards] as never).execute());
      expect(rows, table).toEqual([]);
    }
    expect((await search(deputy, "жабық")).toSorted()).toEqual([atOnce, afterwards].toSorted());
  });

  test("once erased is found by nobody, and leads those who could read it to its certificate", async () => {
    const record = aChild({ familyName: "Өшетін" });
    const childId = await added(psychologist, record, [deputy]);
    await act(psychologist, childId, (tx, keys, child) => eraseChild(tx, keys, child));
    expect(await search(deputy, "өшетін")).toEqual([]);
    expect(await twins(deputy, record)).toEqual({ open: [], closed: 0 });
    expect(await find(deputy, childId)).toBeUndefined();
    expect(await read(deputy.scope, (tx) => findCertificate(tx, deputy.scope, childId))).toMatchObject({ erasedBy: psychologist.accountId });
    expect(await read(lawyer.scope, (tx) => findCertificate(tx, lawyer.scope, childId))).toBeUndefined();
  });

  test("that is damaged hides none of the others", async () => {
    const childId = await added(lawyer, aChild({ familyName: "Бүлінген" }), []);
    await asSuperuser((client) => client.query("UPDATE child_version SET body = '\\x00' WHERE child_id = $1", [childId]));
    const keys = await lawyer.keys();
    const { lines } = await read(lawyer.scope, (tx) => listChildren(tx, keys, school.id, { typed: "", limit: 50, offset: 0 }));
    expect(lines.find((line) => line.id === childId)?.record).toBeNull();
    expect(lines.some((line) => line.record !== null)).toBe(true);
  });
});
