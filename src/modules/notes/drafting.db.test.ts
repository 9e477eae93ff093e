import { RouterContextProvider } from "react-router";
import { beforeAll, describe, expect, test } from "vitest";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { write } from "#platform/database/door.server.ts";
import { scopeContext } from "#platform/http/context.ts";
import { newId } from "#platform/ids.ts";
import { vaultContext } from "#platform/vault/request.server.ts";
import { asSuperuser } from "#world/database.ts";
import { writeNote } from "./commands.server.ts";
import { keepOrDropDraft, type DraftName } from "./drafting.server.ts";

let school: School;
let psychologist: Member;
let lawyer: Member;

beforeAll(async () => {
  school = await smallSchool();
  psychologist = await Member.join(school, "safetyMember", "Абаева");
  lawyer = await Member.join(school, "safetyMember", "Сериков");
});

async function statusOfKeeping(member: Member, draft: DraftName): Promise<unknown> {
  const context = new RouterContextProvider();
  context.set(scopeContext, member.scope);
  context.set(vaultContext, member.vault());
  const sent = new FormData();
  sent.set("intent", "keep-draft");
  sent.set("text", "Мәтін");
  const answer: unknown = await keepOrDropDraft(context, new Request("http://localhost/notes"), sent, draft).catch((thrown: unknown) => thrown);
  return answer instanceof Response ? answer.status : (answer as { init?: ResponseInit }).init?.status;
}

const draftsOf = (member: Member) =>
  asSuperuser(async (client) => (await client.query("SELECT form FROM vault_draft WHERE account_id = $1", [member.accountId])).rows.map((row) => row.form));

describe("a draft of a note", () => {
  test("is kept for who holds the note", async () => {
    const keys = await psychologist.keys();
    const text = { title: "Әңгіме", about: "", text: "Мәтін" };
    const noteId = await write(psychologist.scope, (tx) => writeNote(tx, keys, school, text, []));
    expect(await statusOfKeeping(psychologist, `note:${noteId}`)).toBe(303);
    expect(await draftsOf(psychologist)).toEqual([`note:${noteId}`]);
    expect(await statusOfKeeping(lawyer, `note:${noteId}`)).toBe(404);
    expect(await draftsOf(lawyer)).toEqual([]);
  });

  test("is not kept for a note that is not there", async () => {
    expect(await statusOfKeeping(lawyer, `note:${newId()}`)).toBe(404);
    expect(await statusOfKeeping(lawyer, "note:anything")).toBe(404);
    expect(await draftsOf(lawyer)).toEqual([]);
  });
});
