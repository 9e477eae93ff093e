import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { formOf, slowForm } from "#world/upload.ts";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { taskScope } from "../access/scope.ts";
import { read, write } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { exclude } from "./exclude.server.ts";
import { withSentFiles } from "./file-http.server.ts";
import { MAX_FILE_BYTES } from "./file-names.ts";
import { attach, listAttachments, openAttachment } from "./file.server.ts";
import type { OpenItem } from "./item.server.ts";
import { openItem } from "./open.server.ts";
import { prepareItem, sealNew } from "./seal.server.ts";
import { sweepUploads } from "./upload.server.ts";

let school: School;
let author: Member;
let colleague: Member;
let item: OpenItem;
const piece = new Uint8Array(Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(400_000)]));

beforeAll(async () => {
  school = await smallSchool();
  author = await Member.join(school, "safetyMember", "Абаева");
  colleague = await Member.join(school, "safetyDeputy", "Бектұрова");
  item = await aNewItem();
});

afterEach(async () => {
  await asSuperuser((client) => client.query("DELETE FROM vault_file"));
});

const place = () => ({ placeId: school.id, placePath: school.path, kind: "test" });

async function aNewItem(): Promise<OpenItem> {
  const keys = await author.keys();
  const accountIds = [author.accountId, colleague.accountId];
  const { itemId } = (await write(author.scope, (tx) => sealNew(tx, keys, { ...place(), accountIds }))).facts;
  return (await read(author.scope, (tx) => openItem(tx, keys, { placeId: school.id, itemId })))!;
}

function send(request: Request, into = item) {
  return withSentFiles(request, { scope: author.scope, item: into }, async ({ fields, files, refused }) => {
    const formId = fields.get("form_id") ?? "";
    await write(author.scope, async (tx) => {
      for (const [part, file] of (refused.length > 0 ? [] : files).entries()) await attach(tx, into, file, { formId, part });
    });
    return refused;
  });
}

const listed = (of = item) => read(author.scope, (tx) => listAttachments(tx, of));
const rows = () =>
  asSuperuser(async (client) => {
    const { rows: [row] } = await client.query("SELECT (SELECT count(*)::int FROM vault_file) AS files, (SELECT count(*)::int FROM vault_file_chunk) AS chunks");
    return row as { files: number; chunks: number };
  });

async function bytesOf(of: OpenItem, id: string): Promise<Buffer> {
  const file = await read(author.scope, (tx) => openAttachment(tx, author.scope, of, id));
  return Buffer.from(await new Response(file!.stream).arrayBuffer());
}

describe("a file that arrives slowly", () => {
  test("is stored sealed while it comes, and is nobody's until all of it is there", async () => {
    const form = slowForm(newId());
    const answer = send(form.request);
    await form.opening();
    await form.file("есеп.pdf");
    await form.send(piece);
    await form.send(piece);
    await expect.poll(async () => (await rows()).chunks).toBeGreaterThan(1);
    expect(await listed()).toEqual([]);
    const seen = await read(colleague.scope, async (tx) => ({
      files: await tx.selectFrom("vault_file").select("id").execute(),
      chunks: await tx.selectFrom("vault_file_chunk").select("seq").execute(),
    }));
    expect(seen).toEqual({ files: [], chunks: [] });
    await form.endOfFile();
    await form.end();
    expect(await answer).toEqual([]);
    const [file] = await listed();
    expect(file).toMatchObject({ name: "есеп.pdf", type: "application/pdf", size: 2 * piece.length });
    expect((await bytesOf(item, file!.id)).equals(Buffer.concat([piece, piece]))).toBe(true);
  });

  test("does not delay others, however many there are", async () => {
    const slow = [1, 2, 3, 4, 5].map(() => slowForm(newId()));
    const answers = slow.map((form) => send(form.request));
    for (const form of slow) {
      await form.opening();
      await form.file("баяу.pdf");
      await form.send(piece);
    }
    const photo = await sharp({ create: { width: 30, height: 30, channels: 3, background: "#0a6a8a" } }).jpeg().toBuffer();
    expect(await send(formOf(newId(), [{ name: "жедел.jpg", bytes: photo }]))).toEqual([]);
    expect((await listed()).map((file) => file.name)).toEqual(["жедел.jpg"]);
    for (const form of slow) {
      await form.endOfFile();
      await form.end();
    }
    expect(await Promise.all(answers)).toEqual([[], [], [], [], []]);
    expect(await listed()).toHaveLength(6);
  });

  test.each(["cut", "stop"] as const)("and breaks off in the middle (%s) leaves nothing", async (how) => {
    const form = slowForm(newId());
    const answer = expect(send(form.request)).rejects.toThrow();
    await form.opening();
    await form.file("үзілген.pdf");
    await form.send(piece);
    await expect.poll(async () => (await rows()).chunks).toBeGreaterThan(0);
    await form[how]();
    await answer;
    expect(await rows()).toEqual({ files: 0, chunks: 0 });
  });

  test("while its readers change is not kept, for it was sealed under the key they had", async () => {
    const into = await aNewItem();
    const form = slowForm(newId());
    const answer = expect(send(form.request, into)).rejects.toThrow("readers");
    await form.opening();
    await form.file("кеш.pdf");
    await form.send(piece);
    const keys = await author.keys();
    await write(author.scope, (tx) => exclude(tx, keys, into, [colleague.accountId]));
    await form.endOfFile();
    await form.end();
    await answer;
    expect(await rows()).toEqual({ files: 0, chunks: 0 });
  });

  test("and was left behind by a program that died is swept an hour later, and only such a one", async () => {
    await send(formOf(newId(), [{ name: "бүтін.pdf", bytes: piece }]));
    await asSuperuser(async (client) => {
      await client.query("UPDATE vault_file SET created_at = created_at - interval '2 hours'");
      for (const [id, age] of [[newId(), "59 minutes"], [newId(), "61 minutes"]] as const) {
        await client.query(
          `INSERT INTO vault_file (place_id, id, place_path, key_version, header, created_at, pending_by) VALUES ($1, $2, $3, 1, '', now() - $4::interval, $5)`,
          [school.id, id, school.path, age, author.accountId],
        );
        await client.query("INSERT INTO vault_file_chunk (place_id, file_id, seq, place_path, bytes, pending_by) VALUES ($1, $2, 0, $3, '', $4)", [school.id, id, school.path, author.accountId]);
      }
    });
    expect(await write(taskScope("worker"), sweepUploads)).toBe(1);
    expect(await rows()).toEqual({ files: 2, chunks: 3 });
  });
});

describe("a form with files", () => {
  test("is refused whole and by name: too large, empty, of another kind, damaged, too many", async () => {
    const pdf = { name: "дұрыс.pdf", bytes: piece };
    const wrong = [
      { name: "үлкен.pdf", bytes: new Uint8Array(Buffer.concat([piece, Buffer.alloc(MAX_FILE_BYTES)])) },
      { name: "бос.pdf", bytes: new Uint8Array() },
      { name: "сурет.jpg", bytes: new Uint8Array(Buffer.from("MZ\u0090\0\u0003\0\0\0", "latin1")) },
      { name: "бүлінген.png", bytes: new Uint8Array(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")) },
    ];
    expect(await send(formOf(newId(), [pdf, ...wrong, pdf]))).toEqual([
      { name: "үлкен.pdf", why: "too big" },
      { name: "бос.pdf", why: "empty" },
      { name: "сурет.jpg", why: "unknown type" },
      { name: "бүлінген.png", why: expect.stringMatching(/damaged|unknown type/) },
      { name: "дұрыс.pdf", why: "too many" },
    ]);
    expect(await rows()).toEqual({ files: 0, chunks: 0 });
  });

  test("takes a file of exactly 25 MB", async () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES);
    bytes.set(piece);
    expect(await send(formOf(newId(), [{ name: "дәл.pdf", bytes }]))).toEqual([]);
    expect(await listed()).toMatchObject([{ size: MAX_FILE_BYTES }]);
  });

  test("keeps of a picture only the picture, in the database too", async () => {
    const photo = await sharp({ create: { width: 60, height: 20, channels: 3, background: "#0a6a8a" } })
      .withExif({ IFD0: { Make: "SecretPhone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "43/1 14/1 20/1" } })
      .jpeg()
      .toBuffer();
    await send(formOf(newId(), [{ name: "IMG.JPG", bytes: photo }]));
    const [file] = await listed();
    const clean = await bytesOf(item, file!.id);
    expect(clean.includes("SecretPhone")).toBe(false);
    expect((await sharp(clean).metadata()).exif).toBeUndefined();
    expect(await rows()).toEqual({ files: 1, chunks: 1 });
  });

  test("may bring a new item with it: both come into being in one moment", async () => {
    const prepared = prepareItem(place());
    const keys = await author.keys();
    await withSentFiles(formOf(newId(), [{ name: "бірге.pdf", bytes: piece }]), { scope: author.scope, item: prepared }, ({ files }) =>
      write(author.scope, async (tx) => {
        const made = await sealNew(tx, keys, { ...place(), accountIds: [author.accountId], prepared });
        for (const file of files) await attach(tx, made, file, { formId: newId(), part: 0 });
      }),
    );
    const [file] = await listed(prepared);
    expect((await bytesOf(prepared, file!.id)).equals(piece)).toBe(true);
  });
});
