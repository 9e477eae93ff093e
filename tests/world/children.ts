import { writeNote } from "#modules/notes/commands.server.ts";
import type { NoteText } from "#modules/notes/schema.ts";
import { write } from "#platform/database/door.server.ts";
import type { Member, School } from "./vault.ts";
import type { ChildRecord } from "#modules/children/schema.ts";

/** A child of whom only what matters is said. */
export function aChild(said: Partial<ChildRecord> = {}): ChildRecord {
  return {
    familyName: "Сүлейменова",
    givenName: "Әлия",
    patronymic: "Маратқызы",
    birthDate: "2012-03-04",
    iin: null,
    className: "7Ә",
    curator: "",
    boarding: false,
    language: "kk",
    representatives: [],
    otherSchools: "",
    ...said,
  };
}

/** A note of one member of the service, for these others too. */
export async function noteAbout(by: Member, school: School, note: NoteText | Omit<NoteText, "text">, readers: readonly Member[]): Promise<string> {
  const keys = await by.keys();
  return write(by.scope, (tx) => writeNote(tx, keys, school, { text: "Мәтін", ...note }, readers.map((reader) => reader.accountId)));
}
