import { expect, test } from "vitest";
import { documentAnswer, MOST_BESIDE, renderDocument } from "./answer.server.ts";
import type { DocumentSpec, Format } from "./document.ts";

const MADE = { at: new Date("2026-11-25T10:00:00Z") };

function document(rows: number): DocumentSpec {
  const table = { kind: "table", caption: "Тізім", columns: [{ label: "Аты" }], rows: Array<string[]>(rows).fill(["Әлия"]), empty: "Бос" } as const;
  return { title: "Тізім", organisation: "Мектеп", language: "kk", made: MADE, blocks: [table] };
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

test.each(["pdf", "docx", "xlsx"] as const)("a long one is made beside, several at once, as whole as a short one: %s", async (format: Format) => {
  const [short, one, other] = await Promise.all([2, 151, 300].map((rows) => bytesOf(renderDocument(document(rows), format))));
  const begin = format === "pdf" ? "%PDF-" : "PK";
  for (const file of [short, one, other]) expect(file!.subarray(0, begin.length).toString()).toBe(begin);
  expect(other!.length).toBeGreaterThan(one!.length);
  const end = format === "pdf" ? other!.subarray(-6).toString().trim() : other!.subarray(-22, -18).toString("hex");
  expect(end).toBe(format === "pdf" ? "%%EOF" : "504b0506");
}, 90_000);

test("one that cannot be made fails before the answer begins, and the next one is made", async () => {
  const long = document(151);
  const unmakeable = { ...long, blocks: [...long.blocks, { kind: "code", content: "x".repeat(5000), text: "" } as const] };
  await expect(documentAnswer(unmakeable, "pdf", "a")).rejects.toThrow();
  expect((await bytesOf(renderDocument(document(151), "pdf"))).length).toBeGreaterThan(5000);
}, 90_000);

test("where too many long ones wait already, one more is sent away until later, and a short one is made", async () => {
  const waiting = Array.from({ length: MOST_BESIDE }, () => bytesOf(renderDocument(document(151), "docx")));
  await expect(documentAnswer(document(151), "docx", "a")).rejects.toMatchObject({ init: { status: 429 } });
  expect((await documentAnswer(document(2), "docx", "a")).status).toBe(200);
  for (const file of await Promise.all(waiting)) expect(file.subarray(0, 2).toString()).toBe("PK");
  expect((await documentAnswer(document(151), "docx", "a")).status).toBe(200);
}, 90_000);

test("a table longer than a workbook may hold is not even begun", () => {
  expect(() => renderDocument(document(20_001), "xlsx")).toThrow("More rows than a workbook may hold");
});

test("its name comes in its own letters, and in Latin ones for old browsers", async () => {
  const answer = await documentAnswer(document(1), "docx", "Мектептер \"тізімі\"");
  expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename="pana.docx"; filename*=UTF-8''${encodeURIComponent('Мектептер "тізімі".docx')}`);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
});
