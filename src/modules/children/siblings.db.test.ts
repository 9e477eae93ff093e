import { beforeAll, describe, expect, test } from "vitest";
import { aChild } from "#world/children.ts";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { read, write, type WriteTx } from "#platform/database/door.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { readChronology } from "./chronology.server.ts";
import { addChild, excludeFromChild } from "./commands.server.ts";
import { findChild, type OpenChild } from "./queries.server.ts";
import { shownEntries } from "./shown.ts";
import { giveRepresentatives, linkSiblings, siblingsOf, unlinkSiblings } from "./siblings.server.ts";

let school: School;
let psychologist: Member;
let lawyer: Member;
let elder: string;
let younger: string;
const mother = { name: "Ким Анна", relation: "mother", contact: "+7", doNotContact: "" } as const;

beforeAll(async () => {
  school = await smallSchool();
  psychologist = await Member.join(school, "safetyMember", "Абаева");
  lawyer = await Member.join(school, "safetyMember", "Сериков");
  const keys = await psychologist.keys();
  const add = (givenName: string, representatives: (typeof mother)[]) =>
    write(psychologist.scope, (tx) => addChild(tx, keys, school, { record: aChild({ familyName: "Ким", givenName, representatives }), readerIds: [lawyer.accountId] }));
  elder = await add("Үлкен", [mother]);
  younger = await add("Кіші", []);
});

async function both<T>(member: Member, work: (tx: WriteTx, keys: VaultKeys, one: OpenChild, other: OpenChild) => Promise<T>): Promise<T> {
  const keys = await member.keys();
  return write(member.scope, async (tx) => {
    const [one, other] = [await findChild(tx, keys, { placeId: school.id, childId: elder }), await findChild(tx, keys, { placeId: school.id, childId: younger })];
    if (!one || !other) throw new Error("A record is not open to this member.");
    return work(tx, keys, one, other);
  });
}

async function seen(member: Member, childId: string) {
  const keys = await member.keys();
  return read(member.scope, async (tx) => {
    const child = await findChild(tx, keys, { placeId: school.id, childId });
    if (!child) throw new Error("The record is not open to this member.");
    const siblings = (await siblingsOf(tx, keys, child)).map(({ id }) => id);
    return { siblings, said: JSON.stringify(shownEntries(await readChronology(tx, keys, child))), kept: child.current.record.representatives };
  });
}

describe("siblings", () => {
  test("are linked both ways, and unlinked both ways; the chronology of each tells of it", async () => {
    await both(psychologist, linkSiblings);
    expect((await seen(lawyer, elder)).siblings).toEqual([younger]);
    expect((await seen(lawyer, younger)).siblings).toEqual([elder]);
    await both(lawyer, unlinkSiblings);
    for (const id of [elder, younger]) expect((await seen(psychologist, id)).siblings).toEqual([]);
    await both(psychologist, linkSiblings);
    expect((await seen(psychologist, younger)).siblings).toEqual([elder]);
    expect((await seen(psychologist, younger)).said).toContain("Ким Үлкен");
  });

  test("share their representatives when asked, and lose none", async () => {
    expect(await both(psychologist, (tx, keys, one, other) => giveRepresentatives(tx, keys, school, one, other))).toBe(true);
    expect((await seen(lawyer, younger)).kept).toEqual([mother]);
    expect((await seen(lawyer, elder)).kept).toEqual([mother]);
  });

  test("leave no trace in each other's records for whom one of them is closed to", async () => {
    await both(psychologist, (tx, keys, one) => excludeFromChild(tx, keys, one, [lawyer.accountId]));
    const left = await seen(lawyer, younger);
    expect(left.siblings).toEqual([]);
    expect(left.said).not.toContain("Үлкен");
    const rows = await read(lawyer.scope, (tx) => tx.selectFrom("child_entry").select("id").where("place_id", "=", school.id).execute());
    expect(rows).toEqual([]);
    expect((await seen(psychologist, younger)).siblings).toEqual([elder]);
  });
});
