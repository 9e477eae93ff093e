import { hashRaw } from "@node-rs/argon2";
import { z } from "zod";
import { OperatorError } from "../operator-error.ts";
import { CannotOpen, disclose, enclose } from "../vault/envelope.server.ts";
import { sodium } from "../vault/sodium.server.ts";

const SEALED_FOR = ["backup", "file key"];
const MEMORY_KIB = 65_536;
const PASSES = 3;
const SHORTEST_PASSPHRASE = 12;

const base64 = z.base64();

/** Stands in plain at the head of a backup: by what its key can be had, and from whom. */
export const lockShape = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("passphrase"),
    salt: base64,
    // Whoever hands us a file shall not choose how much memory we spend on it.
    memoryKib: z.number().int().min(8192).max(1_048_576),
    passes: z.number().int().min(1).max(10),
    sealedKey: base64,
  }),
  z.strictObject({ kind: z.literal("key"), publicKey: base64, sealedKey: base64 }),
]);

export type Lock = z.infer<typeof lockShape>;
export type Closer = { passphrase: string } | { publicKey: Uint8Array };
export type Opener = { passphrase?: string | undefined; secretKey?: Uint8Array | undefined };

export function newFileKey(): Uint8Array {
  return sodium.randombytes_buf(32);
}

export async function closeLock(fileKey: Uint8Array, closer: Closer): Promise<Lock> {
  if ("publicKey" in closer) {
    const sealedKey = sodium.crypto_box_seal(fileKey, closer.publicKey);
    return { kind: "key", publicKey: toBase64(closer.publicKey), sealedKey: toBase64(sealedKey) };
  }
  if ([...closer.passphrase].length < SHORTEST_PASSPHRASE) {
    throw new OperatorError(`The passphrase is too short: a backup holds everything, so give it at least ${SHORTEST_PASSPHRASE} characters, best five or six words.`);
  }
  const how = { salt: toBase64(sodium.randombytes_buf(16)), memoryKib: MEMORY_KIB, passes: PASSES };
  const sealedKey = enclose(await fromPassphrase(closer.passphrase, how), SEALED_FOR, fileKey);
  return { kind: "passphrase", ...how, sealedKey: toBase64(sealedKey) };
}

export async function openLock(lock: Lock, opener: Opener): Promise<Uint8Array> {
  if (lock.kind === "key") return openWithSecretKey(lock, opener.secretKey);
  if (opener.passphrase === undefined) {
    throw new OperatorError("The backup was made under a passphrase: give it by --passphrase-file FILE or in PANA_BACKUP_PASSPHRASE.");
  }
  try {
    return disclose(await fromPassphrase(opener.passphrase, lock), SEALED_FOR, fromBase64(lock.sealedKey));
  } catch (cause) {
    if (!(cause instanceof CannotOpen)) throw cause;
    throw new OperatorError("The passphrase is not the one this backup was made under.", { cause });
  }
}

function openWithSecretKey(lock: Lock & { kind: "key" }, secretKey: Uint8Array | undefined): Uint8Array {
  if (!secretKey) throw new OperatorError("The backup was made for a backup key: give its secret part by --key-file FILE or in PANA_BACKUP_KEY.");
  const publicKey = sodium.crypto_scalarmult_base(secretKey);
  if (toBase64(publicKey) !== lock.publicKey) throw new OperatorError("The backup was made for another backup key than the one given.");
  try {
    return sodium.crypto_box_seal_open(fromBase64(lock.sealedKey), publicKey, secretKey);
  } catch (cause) {
    throw new OperatorError("The backup does not open with its key: its head was changed.", { cause });
  }
}

// The same passphrase may be typed on keyboards that compose letters differently.
function fromPassphrase(passphrase: string, how: { salt: string; memoryKib: number; passes: number }): Promise<Uint8Array> {
  const { salt, memoryKib, passes } = how;
  return hashRaw(passphrase.normalize("NFC"), { salt: fromBase64(salt), memoryCost: memoryKib, timeCost: passes, parallelism: 1, outputLen: 32 });
}

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const fromBase64 = (text: string) => Uint8Array.from(Buffer.from(text, "base64"));
