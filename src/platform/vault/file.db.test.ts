import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { formOf } from "#world/upload.ts";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { read, write } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { once } from "../forms/once.server.ts";
import { exclude } from "./exclude.server.ts";
import { withSentFiles, type SentFiles } from "./file-http.server.ts";
import { attach, listAttachments, openAttachment } from "./file.server.ts";
import type { OpenItem } from "./item.server.ts";
import { openItem } from "./open.server.ts";
import { sealNew } from "./seal.server.ts";

let school: School;
let author: Member;
let colleague: Member;
const content = new Uint8Array(Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(699_991)]));

beforeAll(async () => {
  school = await smallSchool();
  author = await Member.join(school, "safetyMember", "Абаева");
  colleague = await Member.join(school, "safetyDeputy", "Бектұрова");
});

async function newItem(): Promise<string> {
  const keys = await author.keys();
  const accountIds = [author.accountId, colleague.accountId];
  return write(author.scope, async (tx) => (await sealNew(tx, keys, { placeId: school.id, placePath: school.path, kind: "test", accountIds })).facts.itemId);
}

async function opened(itemId: string): Promise<OpenItem> {
  const keys = await author.keys();
  const item = await read(author.scope, (tx) => openItem(tx, keys, { placeId: school.id, itemId }));
  if (!item) throw new Error("The item does not open.");
  return item;
}

/** What a room does with a form: reads it, refuses it or attaches everything once. */
async function send(request: Request, itemId: string): Promise<SentFiles["refused"]> {
  const item = await opened(itemId);
  return withSentFiles(request, { scope: author.scope, item }, async ({ fields, files, refused }) => {
    const formId = fields.get("form_id") ?? "";
    if (refused.length > 0) return refused;
    await write(author.scope, (tx) =>
      once(tx, formId, async () => {
        for (const [part, file] of files.entries()) await attach(tx, item, file, { formId, part });
        return "stored";
      }),
    );
    return [];
  });
}

async function stored(formId = newId(), itemId?: string): Promise<string> {
  const into = itemId ?? (await newItem());
  expect(await send(formOf(formId, [{ name: "жазба.pdf", bytes: content }]), into)).toEqual([]);
  return into;
}

async function filesOf(member: Member, itemId: string) {
  const keys = await member.keys();
  return read(member.scope, async (tx) => {
    const item = await openItem(tx, keys, { placeId: school.id, itemId });
    return item ? listAttachments(tx, item) : [];
  });
}

async function download(member: Member, itemId: string): Promise<Buffer> {
  const vault = member.vault();
  const keys = await vault.keys();
  if (keys === "shut") throw new Error("shut");
  const [file] = await filesOf(author, itemId);
  const own = await member.keys();
  const opened = await read(member.scope, async (tx) => {
    const item = await openItem(tx, own, { placeId: school.id, itemId });
    return item && file ? openAttachment(tx, member.scope, item, file.id) : undefined;
  });
  own.wipe();
  if (!opened) throw new Error("The file does not open.");
  return Buffer.from(await new Response(opened.stream).arrayBuffer());
}

const change = (sql: string, itemId: string) =>
  asSuperuser((client) => client.query(sql.replace("FILE", `(SELECT id FROM vault_file WHERE item_id = '${itemId}')`)));

describe("an attachment", () => {
  test("comes back byte for byte, also after the keys of the request are wiped", async () => {
    const itemId = await stored();
    expect((await download(colleague, itemId)).equals(Buffer.from(content))).toBe(true);
    expect(await filesOf(colleague, itemId)).toMatchObject([{ name: "жазба.pdf", type: "application/pdf", size: 700_000 }]);
  });

  test("lies in the database as ciphertext only", async () => {
    const itemId = await stored();
    const bytes = await asSuperuser(async (client) =>
      Buffer.concat((await client.query("SELECT bytes FROM vault_file_chunk c JOIN vault_file f ON f.id = c.file_id WHERE f.item_id = $1 ORDER BY seq", [itemId])).rows.map((row) => row.bytes)),
    );
    expect(bytes.length).toBeGreaterThan(700_000);
    expect(bytes.includes(Buffer.from(content.subarray(1_000, 1_032)))).toBe(false);
  });

  test.each([
    ["is cut short", "DELETE FROM vault_file_chunk WHERE seq = 2 AND file_id = FILE"],
    ["has two chunks swapped", "UPDATE vault_file_chunk SET bytes = (SELECT bytes FROM vault_file_chunk o WHERE o.file_id = vault_file_chunk.file_id AND o.seq = 1 - vault_file_chunk.seq) WHERE seq < 2 AND file_id = FILE"],
    ["is changed by one bit", "UPDATE vault_file_chunk SET bytes = set_byte(bytes, 500, get_byte(bytes, 500) # 1) WHERE seq = 1 AND file_id = FILE"],
  ])("breaks off when it %s", async (_, sql) => {
    const itemId = await stored();
    await change(sql, itemId);
    await expect(download(author, itemId)).rejects.toThrow();
  });

  test("sent twice with the same form is kept once", async () => {
    const formId = newId();
    const itemId = await stored(formId);
    await stored(formId, itemId);
    expect(await filesOf(author, itemId)).toHaveLength(1);
    expect(await asSuperuser(async (client) => (await client.query("SELECT 1 FROM vault_file WHERE pending_by IS NOT NULL")).rowCount)).toBe(0);
  });

  test("does not exist for somebody excluded, not even as rows", async () => {
    const itemId = await stored();
    const keys = await author.keys();
    await write(author.scope, async (tx) => {
      const item = await openItem(tx, keys, { placeId: school.id, itemId });
      if (item) await exclude(tx, keys, item, [colleague.accountId]);
    });
    const seen = await read(colleague.scope, async (tx) => ({
      files: await tx.selectFrom("vault_file").select("id").where("item_id", "=", itemId).execute(),
      chunks: await tx.selectFrom("vault_file_chunk as c").innerJoin("vault_file as f", "f.id", "c.file_id").select("c.seq").where("f.item_id", "=", itemId).execute(),
    }));
    expect(seen).toEqual({ files: [], chunks: [] });
    expect((await download(author, itemId)).length).toBe(700_000);
  });
});
