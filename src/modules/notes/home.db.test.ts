import { beforeAll, describe, expect, test } from "vitest";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { asSuperuser } from "#world/database.ts";
import { write } from "#platform/database/door.server.ts";
import type { ListCard } from "#platform/home/card.ts";
import { excludeFromNote, writeNote } from "./commands.server.ts";
import { notesHome } from "./home.server.ts";
import { findNote } from "./queries.server.ts";

let school: School;
let psychologist: Member;
let deputy: Member;
let lawyer: Member;

beforeAll(async () => {
  school = await smallSchool();
  psychologist = await Member.join(school, "safetyMember", "Абаева");
  deputy = await Member.join(school, "safetyDeputy", "Бектұрова");
  lawyer = await Member.join(school, "safetyMember", "Сериков");
});

async function written(title: string, readers: readonly Member[]): Promise<string> {
  const keys = await psychologist.keys();
  const note = { title, about: "", text: "Мәтін" };
  return write(psychologist.scope, (tx) => writeNote(tx, keys, school, note, readers.map((reader) => reader.accountId)));
}

async function cardOf(member: Member, vault: "open" | "shut"): Promise<ListCard | undefined> {
  const keys = vault === "open" ? await member.keys() : undefined;
  const cards = await write(member.scope, async (tx) => (await Promise.all(notesHome.map((one) => one.cards(tx, member.scope, keys)))).flat());
  return cards.find((card) => card.kind === "list");
}

describe("the notes on a member's home page", () => {
  test("are counted and led to by title with the vault open, by number alone with it shut", async () => {
    expect(await cardOf(deputy, "open")).toBeUndefined();
    const noteId = await written("Бірінші әңгіме", [deputy]);
    const open = await cardOf(deputy, "open");
    expect(open?.note).toContain("1");
    expect(open?.lines).toEqual([expect.objectContaining({ label: "Бірінші әңгіме", href: expect.stringContaining(noteId), detail: expect.stringContaining("Абаева") })]);
    const shut = await cardOf(deputy, "shut");
    expect(shut).toMatchObject({ note: open?.note, lines: [], more: { href: expect.stringContaining("/unlock?next=") } });
  });

  test("are all there but one that is damaged, which stands among them without its title", async () => {
    const noteId = await written("Бүлінетін жазба", [deputy]);
    await asSuperuser((client) => client.query("UPDATE note_version SET heading = '\\x00' WHERE note_id = $1", [noteId]));
    const labels = (await cardOf(deputy, "open"))?.lines.map((line) => line.label);
    expect(labels).toHaveLength(2);
    expect(labels).toContain("Бірінші әңгіме");
    expect(labels).not.toContain("Бүлінетін жазба");
  });

  test("leave the excluded nothing, not even a number", async () => {
    const noteId = await written("Екінші әңгіме", [lawyer]);
    expect((await cardOf(lawyer, "shut"))?.note).toContain("1");
    const keys = await psychologist.keys();
    await write(psychologist.scope, async (tx) => {
      const found = await findNote(tx, keys, { placeId: school.id, noteId });
      if (!found) throw new Error("The note is not open to its author.");
      await excludeFromNote(tx, keys, found, [lawyer.accountId]);
    });
    expect(await cardOf(lawyer, "open")).toBeUndefined();
    expect(await cardOf(lawyer, "shut")).toBeUndefined();
  });
});
