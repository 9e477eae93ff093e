import { hashRaw } from "@node-rs/argon2";
import { hkdfSync } from "node:crypto";
import { disclose, enclose } from "./envelope.server.ts";
import { sodium } from "./sodium.server.ts";

export type Derivation = { salt: Uint8Array; memoryKib: number; passes: number };

const MEMORY_KIB = 65_536;
const PASSES = 3;

export function newDerivation(): Derivation {
  return { salt: sodium.randombytes_buf(16), memoryKib: MEMORY_KIB, passes: PASSES };
}

export type KeyOwner = { accountId: string; keyId: string };

/** Encrypts a private key under its owner's password. */
export async function wrapUnderPassword(
  owner: KeyOwner,
  privateKey: Uint8Array,
  password: string,
  derivation: Derivation,
): Promise<Buffer> {
  return usingKey(await fromPassword(password, derivation), (key) => enclose(key, passwordBinding(owner), privateKey));
}

export async function unwrapWithPassword(
  owner: KeyOwner,
  wrapped: Uint8Array,
  password: string,
  derivation: Derivation,
): Promise<Uint8Array> {
  return usingKey(await fromPassword(password, derivation), (key) => disclose(key, passwordBinding(owner), wrapped));
}

/** Encrypts a private key under a session's token, which only the cookie of that session holds. */
export function wrapUnderSession(owner: KeyOwner, privateKey: Uint8Array, sessionId: string, token: string): Buffer {
  return usingKey(fromToken(sessionId, token), (key) => enclose(key, sessionBinding(owner, sessionId), privateKey));
}

export function unwrapWithSession(owner: KeyOwner, wrapped: Uint8Array, sessionId: string, token: string): Uint8Array {
  return usingKey(fromToken(sessionId, token), (key) => disclose(key, sessionBinding(owner, sessionId), wrapped));
}

function usingKey<T>(key: Uint8Array, work: (key: Uint8Array) => T): T {
  try {
    return work(key);
  } finally {
    sodium.memzero(key);
  }
}

const passwordBinding = (owner: KeyOwner) => ["private-key", owner.accountId, owner.keyId];
const sessionBinding = (owner: KeyOwner, sessionId: string) => ["session-key", owner.accountId, owner.keyId, sessionId];

// The same password may be typed on keyboards that compose letters differently.
function fromPassword(password: string, derivation: Derivation): Promise<Uint8Array> {
  return hashRaw(password.normalize("NFC"), {
    salt: derivation.salt,
    memoryCost: derivation.memoryKib,
    timeCost: derivation.passes,
    parallelism: 1,
    outputLen: 32,
  });
}

function fromToken(sessionId: string, token: string): Uint8Array {
  if (token.length < 22) throw new Error("A session token must carry at least 128 random bits.");
  return new Uint8Array(hkdfSync("sha256", token, sessionId, "pana vault session 1", 32));
}
