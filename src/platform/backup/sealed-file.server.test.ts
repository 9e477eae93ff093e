import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newKeyPair, readPublicKey, readSecretKey } from "./key-pair.server.ts";
import { closeLock, newFileKey, openLock } from "./lock.server.ts";
import { checkBytes, readSealed, writeSealed } from "./sealed-file.server.ts";

const folder = mkdtempSync(join(tmpdir(), "pana-sealed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PASSPHRASE = "бес алты жеті сегіз";
const madeAt = new Date("2026-11-25T21:30:00Z");
const content = Buffer.concat([Buffer.from("құпия сөз\n".repeat(5000)), randomBytes(700_000)]);
const file = join(folder, "one.backup");
const key = newFileKey();

async function* flowing(bytes: Uint8Array, size = 60_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const wholeOf = async (name: string, under = key) => Buffer.concat((await Readable.from(readSealed(name, under)).toArray()) as Uint8Array[]);

beforeAll(async () => {
  await writeSealed(file, { madeAt, key, lock: await closeLock(key, { passphrase: PASSPHRASE }) }, flowing(content));
}, 60_000);

describe("a sealed file", () => {
  test("gives back what went in, says when it was made, and is readable by its owner alone", async () => {
    const head = await checkBytes(file);
    expect(head.madeAt).toBe(madeAt.toISOString());
    expect((await wholeOf(file)).equals(content)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).includes(Buffer.from("құпия"))).toBe(false);
  });

  test("holds nothing as well as something", async () => {
    const empty = join(folder, "empty.backup");
    await writeSealed(empty, { madeAt, key, lock: await closeLock(key, { passphrase: PASSPHRASE }) }, flowing(Buffer.alloc(0)));
    await checkBytes(empty);
    expect(await wholeOf(empty)).toHaveLength(0);
  });

  test("is a new file, whatever stands where it is written first", async () => {
    const [elsewhere, fresh] = [join(folder, "elsewhere"), join(folder, "fresh.backup")];
    writeFileSync(elsewhere, "kept", { mode: 0o644 });
    symlinkSync(elsewhere, `${fresh}.part`);
    await writeSealed(fresh, { madeAt, key, lock: await closeLock(key, { passphrase: PASSPHRASE }) }, flowing(Buffer.from("a")));
    expect(readFileSync(elsewhere, "utf8")).toBe("kept");
    expect(statSync(fresh).mode & 0o777).toBe(0o600);
    expect(await wholeOf(fresh)).toEqual(Buffer.from("a"));
  });

  test("that is cut anywhere is refused, without a key and with it", async () => {
    const bytes = readFileSync(file);
    const cut = join(folder, "cut.backup");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (at) => {
        writeFileSync(cut, bytes.subarray(0, at));
        await expect(checkBytes(cut)).rejects.toThrow(/is cut off or was changed|is no backup/);
        // The checksum alone may be missing: what it sums up is then still whole.
        if (at < bytes.length - 32) await expect(wholeOf(cut)).rejects.toThrow(/is cut off or was changed|is no backup/);
      }),
      { seed: 20_261_125, numRuns: 40 },
    );
  });

  test("with one changed bit anywhere is refused", async () => {
    const bytes = readFileSync(file);
    const changed = join(folder, "changed.backup");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const copy = Buffer.from(bytes);
        copy[at] = copy[at]! ^ (1 << bit);
        writeFileSync(changed, copy);
        await expect(checkBytes(changed)).rejects.toThrow(/is cut off or was changed|is no backup/);
      }),
      { seed: 20_261_125, numRuns: 60 },
    );
  });

  test("leaves nothing behind when what goes in fails", async () => {
    const lock = await closeLock(key, { passphrase: PASSPHRASE });
    async function* failing() {
      yield content;
      throw new Error("the database went away");
    }
    await expect(writeSealed(join(folder, "failed.backup"), { madeAt, key, lock }, failing())).rejects.toThrow("the database went away");
    expect(readdirSync(folder).filter((name) => name.startsWith("failed"))).toEqual([]);
  });
});

describe("the lock", () => {
  test("opens with its passphrase and no other, however its letters are composed", async () => {
    const lock = await closeLock(key, { passphrase: "йогурт сүт қаймақ" });
    expect(Buffer.from(await openLock(lock, { passphrase: "йогурт сүт қаймақ".normalize("NFD") })).equals(key)).toBe(true);
    await expect(openLock(lock, { passphrase: "йогурт сут каймак" })).rejects.toThrow(/passphrase is not the one/);
    await expect(openLock(lock, {})).rejects.toThrow(/made under a passphrase/);
    await expect(closeLock(key, { passphrase: "қысқа" })).rejects.toThrow(/too short/);
  });

  test("made for a public key opens with its secret part only", async () => {
    const [own, other] = [newKeyPair(), newKeyPair()];
    const lock = await closeLock(key, { publicKey: readPublicKey(`${own.publicText}\n`) });
    expect(Buffer.from(await openLock(lock, { secretKey: readSecretKey(` ${own.secretText.toUpperCase()}\n`) })).equals(key)).toBe(true);
    await expect(openLock(lock, { secretKey: readSecretKey(other.secretText) })).rejects.toThrow(/another backup key/);
    await expect(openLock(lock, { passphrase: PASSPHRASE })).rejects.toThrow(/made for a backup key/);
  });

  test("a key that was not copied whole, or that is the other part, is told apart from a wrong one", () => {
    const { publicText, secretText } = newKeyPair();
    expect(() => readSecretKey(secretText.slice(0, -1))).toThrow(/not copied whole/);
    expect(() => readSecretKey(secretText.replace(/[0-9a-f]$/, (sign) => (sign === "0" ? "1" : "0")))).toThrow(/not copied whole/);
    expect(() => readSecretKey(publicText)).toThrow(/not copied whole/);
  });
});
