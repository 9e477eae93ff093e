import { beforeAll, describe, expect, test } from "vitest";
import { openingsOf } from "#modules/audit/public.server.ts";
import { asSuperuser } from "#world/database.ts";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { read, write } from "#platform/database/door.server.ts";
import { findCertificate } from "./certificate.server.ts";
import { eraseNote, excludeFromNote, rewriteNote, shareNote, writeNote } from "./commands.server.ts";
import { listTeam } from "./members.server.ts";
import { findNote, listNotes } from "./queries.server.ts";
import { requireNote } from "./visit.server.ts";

let school: School;
let psychologist: Member;
let deputy: Member;
let lawyer: Member;
const place = () => ({ id: school.id, path: school.path });
const note = { title: "Бірінші әңгіме", about: "Әлия Сүлейменова 120304500123", text: "Мәтін" };

beforeAll(async () => {
  school = await smallSchool();
  psychologist = await Member.join(school, "safetyMember", "Абаева");
  deputy = await Member.join(school, "safetyDeputy", "Бектұрова");
  lawyer = await Member.join(school, "safetyMember", "Сериков");
});

async function written(by: Member, readers: readonly Member[], text = note) {
  const keys = await by.keys();
  return write(by.scope, (tx) => writeNote(tx, keys, place(), text, readers.map((reader) => reader.accountId)));
}

async function find(member: Member, noteId: string, version?: number) {
  const keys = await member.keys();
  return read(member.scope, (tx) => findNote(tx, keys, { placeId: school.id, noteId }, version));
}

async function search(member: Member, name: string) {
  const keys = await member.keys();
  return read(member.scope, (tx) => listNotes(tx, keys, school.id, { name, limit: 200, offset: 0 }));
}

async function act(member: Member, noteId: string, work: (tx: Parameters<Parameters<typeof write>[1]>[0], keys: Awaited<ReturnType<Member["keys"]>>, found: NonNullable<Awaited<ReturnType<typeof findNote>>>) => Promise<void>) {
  const keys = await member.keys();
  await write(member.scope, async (tx) => {
    const found = await findNote(tx, keys, { placeId: school.id, noteId });
    if (!found) throw new Error("The note is not open to this member.");
    await work(tx, keys, found);
  });
}

describe("a confidential note", () => {
  test("is read by its author and those it is shared with, in words as written", async () => {
    const noteId = await written(psychologist, [deputy]);
    expect((await find(psychologist, noteId))?.current).toMatchObject(note);
    expect((await find(deputy, noteId))?.current).toMatchObject(note);
    expect(await find(lawyer, noteId)).toBeUndefined();
  });

  test("that is damaged answers that nobody can open it, and not as a failure or as one that is absent", async () => {
    const noteId = await written(psychologist, []);
    await asSuperuser((client) => client.query("UPDATE note_version SET body = '\\x00' WHERE note_id = $1", [noteId]));
    const visit = { scope: psychologist.scope, place: place(), keys: await psychologist.keys() };
    await expect(read(visit.scope, (tx) => requireNote(tx, visit, noteId))).rejects.toMatchObject({ init: { status: 410 } });
  });

  test("is found by any part of the child's name, in Russian letters too, and by nobody who cannot read it", async () => {
    const noteId = await written(psychologist, [deputy], { ...note, about: "Ғалия Өтегенқызы Ким" });
    for (const name of ["өтегенқызы", "Галия", "ким отегенкызы"]) {
      expect((await search(deputy, name)).lines.map((line) => line.id), name).toEqual([noteId]);
    }
    expect((await search(psychologist, "Ким Асылбек")).lines).toEqual([]);
    expect((await search(lawyer, "Галия")).lines).toEqual([]);
  });

  test("does not exist for the excluded: list, count, search, audit and the rows themselves", async () => {
    const noteId = await written(psychologist, [deputy, lawyer], { ...note, about: "Тұмар Шеттетілген" });
    const before = await search(lawyer, "");
    expect((await search(lawyer, "Тұмар")).total).toBe(1);
    await act(psychologist, noteId, (tx, keys, found) => excludeFromNote(tx, keys, found, [lawyer.accountId]));
    expect(await find(lawyer, noteId)).toBeUndefined();
    expect((await search(lawyer, "Тұмар")).total).toBe(0);
    expect((await search(lawyer, "")).total).toBe(before.total - 1);
    const rows = await read(lawyer.scope, (tx) => tx.selectFrom("note").select("id").where("id", "=", noteId).execute());
    expect(rows).toEqual([]);
    expect((await find(deputy, noteId))?.current.title).toBe(note.title);
  });

  test("keeps every version, and gives both texts to whoever saves second", async () => {
    const noteId = await written(psychologist, [deputy]);
    const keys = await psychologist.keys();
    const first = await write(psychologist.scope, (tx) => rewriteNote(tx, keys, place(), { noteId, baseVersion: 1, note: { ...note, text: "Екінші" } }));
    expect(first).toEqual({ kind: "saved", version: 2 });
    const deputyKeys = await deputy.keys();
    const second = await write(deputy.scope, (tx) => rewriteNote(tx, deputyKeys, place(), { noteId, baseVersion: 1, note: { ...note, text: "Басқа" } }));
    expect(second).toMatchObject({ kind: "conflict", theirs: { version: 2, text: "Екінші" } });
    expect((await find(deputy, noteId, 1))?.current.text).toBe("Мәтін");
    expect((await find(deputy, noteId))?.current.text).toBe("Екінші");
  });

  test("shared later opens with everything in it, and says who did what", async () => {
    const noteId = await written(psychologist, []);
    await act(psychologist, noteId, (tx, keys, found) => shareNote(tx, keys, found, [lawyer.accountId]));
    expect((await find(lawyer, noteId))?.current.text).toBe("Мәтін");
    const { openings } = await read(lawyer.scope, (tx) => openingsOf(tx, lawyer.scope, { placeId: school.id, itemId: noteId }));
    expect(openings.map((one) => one.what)).toEqual(["Құпия жазбаны оқуға рұқсат берілді", "Құпия жазба жазылды"]);
    expect(openings.map((one) => one.who)).toEqual([expect.stringContaining("Айша"), expect.stringContaining("Айша")]);
  });

  test("once erased shows its certificate and who did what to those who could read it, and no trace to others", async () => {
    const noteId = await written(psychologist, [deputy, lawyer]);
    await act(psychologist, noteId, (tx, keys, found) => excludeFromNote(tx, keys, found, [lawyer.accountId]));
    const outsider = await Member.join(school, "administrator", "Бөтен");
    await act(psychologist, noteId, async (tx, keys, found) => void (await eraseNote(tx, keys, found)));
    const seenBy = (member: Member) =>
      read(member.scope, async (tx) => ({
        certificate: await findCertificate(tx, member.scope, noteId),
        done: (await openingsOf(tx, member.scope, { placeId: school.id, itemId: noteId })).openings.length,
      }));
    for (const reader of [psychologist, deputy]) {
      expect(await find(reader, noteId)).toBeUndefined();
      expect(await seenBy(reader)).toMatchObject({ certificate: { noteId, erasedBy: psychologist.accountId }, done: 3 });
    }
    for (const other of [lawyer, outsider]) expect(await seenBy(other)).toEqual({ certificate: undefined, done: 0 });
    const kept = await read(deputy.scope, (tx) => tx.selectFrom("vault_grant").select("holder_id").where("item_id", "=", noteId).execute());
    expect(kept).toEqual([]);
  });

  test("offers the members of the school's service by name", async () => {
    const team = await read(psychologist.scope, (tx) => listTeam(tx, school.id));
    expect(team.map((member) => member.name)).toEqual(["Абаева Айша", "Бектұрова Айша", "Сериков Айша"]);
  });
});
