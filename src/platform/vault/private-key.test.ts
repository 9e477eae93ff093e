import { argon2Sync, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { disclose } from "./envelope.server.ts";
import { newDerivation, wrapUnderPassword } from "./private-key.server.ts";

test("a private key lies under Argon2id of 64 MiB and three passes, as another library reckons it", async () => {
  const derivation = newDerivation();
  expect(derivation).toMatchObject({ memoryKib: 65_536, passes: 3 });
  const owner = { accountId: "a", keyId: "k" };
  const privateKey = randomBytes(32);
  const wrapped = await wrapUnderPassword(owner, privateKey, "құпиясөз", derivation);
  const key = argon2Sync("argon2id", { message: "құпиясөз", nonce: derivation.salt, memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 });
  expect(Buffer.from(disclose(key, ["private-key", owner.accountId, owner.keyId], wrapped))).toEqual(privateKey);
});
