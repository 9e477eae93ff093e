import { beforeAll, describe, expect, test } from "vitest";
import { aChild, noteAbout } from "#world/children.ts";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { read, write, type WriteTx } from "#platform/database/door.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { sealNew } from "#platform/vault/seal.server.ts";
import { readChronology } from "./chronology.server.ts";
import { addChild, excludeFromChild, rewriteChild } from "./commands.server.ts";
import { recordPrinting } from "./printing.server.ts";
import { addToChronology } from "./public.server.ts";
import { findChild, type OpenChild } from "./queries.server.ts";
import { fullName } from "./schema.ts";
import { filtered, shownEntries } from "./shown.ts";

let school: School;
let psychologist: Member;
let deputy: Member;
let lawyer: Member;
let childId: string;
const child = aChild({ familyName: "Өтегенова", givenName: "Ғалия", patronymic: "" });
const place = () => ({ id: school.id, path: school.path });

async function withChild<T>(member: Member, work: (tx: WriteTx, keys: VaultKeys, found: OpenChild) => Promise<T>): Promise<T> {
  const keys = await member.keys();
  return write(member.scope, async (tx) => {
    const found = await findChild(tx, keys, { placeId: school.id, childId });
    if (!found) throw new Error("The record is not open to this member.");
    return work(tx, keys, found);
  });
}

const chronologyOf = (member: Member) => withChild(member, (tx, keys, found) => readChronology(tx, keys, found));

/** What a later room does: a matter of its own, of which the child's chronology is to tell. */
function aMatter(by: Member, readers: readonly Member[], text: string, others: readonly string[]): Promise<void> {
  return withChild(by, async (tx, keys) => {
    const matter = await sealNew(tx, keys, { placeId: school.id, placePath: school.path, kind: "case", accountIds: readers.map((reader) => reader.accountId) });
    const title = { kk: "Жағдаят", ru: "Случай", en: "Case" };
    await addToChronology(tx, keys, matter, { childId, at: new Date("2026-02-03T06:00:00Z"), kind: "case.opened", title, text, others, path: null });
  });
}

beforeAll(async () => {
  school = await smallSchool();
  psychologist = await Member.join(school, "safetyMember", "Абаева");
  deputy = await Member.join(school, "safetyDeputy", "Бектұрова");
  lawyer = await Member.join(school, "safetyMember", "Сериков");
  const keys = await psychologist.keys();
  const readerIds = [deputy, lawyer].map((member) => member.accountId);
  childId = await write(psychologist.scope, (tx) => addChild(tx, keys, place(), { record: child, readerIds }));
  await write(psychologist.scope, (tx) => rewriteChild(tx, keys, place(), { childId, baseVersion: 1, record: { ...child, className: "8Ә" } }));
  await noteAbout(psychologist, school, { title: "Әңгіме: Санжар Ғалияны ренжіткен", about: "Өтегенова Ғалия; Омаров Санжар" }, [deputy]);
  await aMatter(psychologist, [psychologist, deputy], "Санжармен төбелес", ["Омаров Санжар"]);
});

describe("the chronology of a child", () => {
  test("tells of versions, notes and what later rooms add, newest first, each to those who hold its key", async () => {
    expect((await chronologyOf(deputy)).map(({ kind }) => kind)).toEqual(["note", "record", "record", "entry"]);
    expect((await chronologyOf(lawyer)).map(({ kind }) => kind)).toEqual(["record", "record"]);
    const [, changed, begun, matter] = shownEntries(await chronologyOf(deputy));
    expect(changed?.text).toContain("8Ә");
    expect(begun?.text).toBe("");
    expect(matter).toMatchObject({ title: "Жағдаят", text: "Санжармен төбелес", by: psychologist.accountId });
  });

  test("is narrowed by kind and by days", async () => {
    const all = await chronologyOf(deputy);
    expect(filtered(all, { kind: "note", from: null, to: null })).toHaveLength(1);
    expect(filtered(all, { kind: null, from: null, to: "2026-02-03" }).map(({ kind }) => kind)).toEqual(["entry"]);
  });

  test("printed without a reason bears no name of another child, and the child's own in every case", async () => {
    const cleared = JSON.stringify(shownEntries(await chronologyOf(deputy), fullName(child)));
    expect(cleared).not.toMatch(/санжар|омаров/i);
    expect(cleared).toContain("Ғалияны");
    expect(JSON.stringify(shownEntries(await chronologyOf(deputy)))).toContain("Санжар");
  });

  test("printed whole says so itself with the reason, of which the audit knows nothing", async () => {
    await withChild(deputy, (tx, keys, found) => recordPrinting(tx, keys, found, "Сұрау салу № 12"));
    const printed = shownEntries(await chronologyOf(lawyer)).find(({ kind }) => kind === "entry");
    expect(printed).toMatchObject({ text: "Сұрау салу № 12", by: deputy.accountId });
    const lines = await read(deputy.scope, (tx) => tx.selectFrom("audit_event").select(["action", "detail"]).where("item_id", "=", childId).where("action", "like", "child.printed%").execute());
    expect(lines).toEqual([{ action: "child.printedWhole", detail: {} }]);
  });

  test("leaves no row of its entries to whom the record was closed", async () => {
    await withChild(psychologist, (tx, keys, found) => excludeFromChild(tx, keys, found, [lawyer.accountId]));
    const rows = await read(lawyer.scope, (tx) => tx.selectFrom("child_entry").select("id").where("child_id", "=", childId).execute());
    expect(rows).toEqual([]);
    await aMatter(psychologist, [psychologist, deputy], "Кейінгі", []);
    expect(await read(lawyer.scope, (tx) => tx.selectFrom("child_entry").select("id").where("child_id", "=", childId).execute())).toEqual([]);
    expect((await chronologyOf(deputy)).length).toBe(6);
  });
});
