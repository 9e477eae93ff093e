import { excludeFromNote, recordOpening, rewriteNote, shareNote, writeNote } from "#modules/notes/commands.server.ts";
import { findNote, type OpenNote } from "#modules/notes/queries.server.ts";
import type { NoteText } from "#modules/notes/schema.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { Actor, daysAgo } from "./actor.ts";
import type { Demo } from "./load.ts";
import { ABOUT_THE_HEAD, BUS, CANTEEN, FIRST_TALK, FIRST_TALK_LATER, TRANSFER } from "./note-texts.ts";
import { personOf } from "./people-of.ts";

/** Notes of the first school's service, written, read, shared and hidden as its members would. */
export async function writeDemoNotes(demo: Demo): Promise<void> {
  const actor = (name: string) => new Actor(demo.places, personOf(demo, name));
  const [director, deputy, psychologist, lawyer] = [actor("director"), actor("deputy"), actor("psychologist"), actor("lawyer")];

  const talk = await noteBy(psychologist, daysAgo(18, "11:20"), FIRST_TALK, [deputy]);
  await opened(deputy, daysAgo(18, "16:05"), talk);
  await noteBy(deputy, daysAgo(14, "14:30"), CANTEEN, [director, psychologist, lawyer]);
  const transfer = await noteBy(lawyer, daysAgo(11, "10:15"), TRANSFER, [deputy]);
  await withNote(lawyer, daysAgo(11, "10:40"), transfer, (tx, keys, note) => shareNote(tx, keys, note, [psychologist.accountId]));
  await psychologist.doesWithKeys(daysAgo(9, "17:10"), (tx, keys) =>
    rewriteNote(tx, keys, psychologist.place, { noteId: talk, baseVersion: 1, note: FIRST_TALK_LATER }),
  );
  const bus = await noteBy(psychologist, daysAgo(6, "09:45"), BUS, [deputy, director]);
  await opened(director, daysAgo(6, "12:00"), bus);

  const hidden = await noteBy(deputy, daysAgo(3, "15:20"), ABOUT_THE_HEAD, [psychologist, lawyer]);
  await withNote(deputy, daysAgo(3, "15:25"), hidden, (tx, keys, note) => excludeFromNote(tx, keys, note, [director.accountId]));
  await opened(psychologist, daysAgo(2, "09:10"), hidden);
  for (const each of [director, deputy, psychologist, lawyer]) await each.leaves();
}

function noteBy(author: Actor, when: Date, note: NoteText, readers: readonly Actor[]): Promise<string> {
  return author.doesWithKeys(when, (tx, keys) => writeNote(tx, keys, author.place, note, readers.map((reader) => reader.accountId)));
}

function opened(reader: Actor, when: Date, noteId: string): Promise<void> {
  return withNote(reader, when, noteId, (tx, _, note) => recordOpening(tx, note));
}

function withNote(actor: Actor, when: Date, noteId: string, work: (tx: WriteTx, keys: VaultKeys, note: OpenNote) => Promise<void>): Promise<void> {
  return actor.doesWithKeys(when, async (tx, keys) => {
    const note = await findNote(tx, keys, { placeId: actor.place.id, noteId });
    if (!note) throw new Error("A note of the demo does not open.");
    await work(tx, keys, note);
  });
}
