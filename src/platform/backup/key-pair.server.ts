import { OperatorError } from "../operator-error.ts";
import { sodium } from "../vault/sodium.server.ts";

const PUBLIC = "pana-backup-public-key";
const SECRET = "pana-backup-secret-key";
const KEY = 32;
const CHECKSUM = 5;

/** Two lines of text: with the one a server makes backups, with the other they are read. */
export function newKeyPair(): { publicText: string; secretText: string } {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  const texts = { publicText: written(PUBLIC, publicKey), secretText: written(SECRET, privateKey) };
  sodium.memzero(privateKey);
  return texts;
}

export function readPublicKey(text: string): Uint8Array {
  return read(PUBLIC, text, "The public backup key");
}

export function readSecretKey(text: string): Uint8Array {
  return read(SECRET, text, "The secret part of the backup key");
}

function written(kind: string, key: Uint8Array): string {
  return `${kind}-${Buffer.concat([key, checksum(kind, key)]).toString("hex").replaceAll(/(.{8})(?=.)/g, "$1-")}`;
}

function read(kind: string, text: string, name: string): Uint8Array {
  const typed = text.trim().toLowerCase().replaceAll(/\s/g, "");
  const bytes = Buffer.from(typed.startsWith(`${kind}-`) ? typed.slice(kind.length).replaceAll("-", "") : "", "hex");
  const key = Uint8Array.from(bytes.subarray(0, KEY));
  if (bytes.length !== KEY + CHECKSUM || !checksum(kind, key).equals(bytes.subarray(KEY))) {
    throw new OperatorError(`${name} was not copied whole: it begins with ${kind}- and goes on with ten groups of letters a–f and digits.`);
  }
  return key;
}

function checksum(kind: string, key: Uint8Array): Buffer {
  return Buffer.from(sodium.crypto_generichash(16, key, kind)).subarray(0, CHECKSUM);
}
