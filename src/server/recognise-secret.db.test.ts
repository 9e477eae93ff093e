import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { secretFile } from "#platform/secret.server.ts";
import { recogniseSecret } from "./recognise-secret.ts";

const folders = ["first", "second"].map((name) => mkdtempSync(join(tmpdir(), `pana-${name}-`)));
const [first = "", second = ""] = folders;
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

test("a program whose secret is not the one the database was used with says so and does not start", async () => {
  writeFileSync(secretFile(first), "a1".repeat(32));
  await recogniseSecret(first);
  await recogniseSecret(first);
  await expect(recogniseSecret(second)).rejects.toThrow(/is not the secret that this database was used with: bring back the right one/);
  writeFileSync(secretFile(second), "a1".repeat(32));
  await recogniseSecret(second);
});
