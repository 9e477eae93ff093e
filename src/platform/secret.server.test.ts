import { mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readOrMake } from "./secret.server.ts";

const folder = () => mkdtempSync(join(tmpdir(), "pana-secret-"));

test("the server's secret is made once, readable by its owner alone, and read again", () => {
  const file = join(folder(), "inner", "secret.key");
  const made = readOrMake(file);
  expect(made).toHaveLength(32);
  expect(readOrMake(file)).toEqual(made);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(file, ".."))).toEqual(["secret.key"]);
});

test("a damaged secret stops the program instead of being replaced", () => {
  const file = join(folder(), "secret.key");
  writeFileSync(file, "half");
  expect(() => readOrMake(file)).toThrow(/64 hexadecimal digits/);
});
