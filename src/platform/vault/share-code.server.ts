import { sodium } from "./sodium.server.ts";

/** One of three printed shares of a recovery key; any two rebuild it. */
export type PrintedShare = { number: number; fingerprint: string; share: Uint8Array };

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const VERSION = 1;
const SHARE = 33;
const CHECKSUM = 5;
const BYTES = 2 + 4 + SHARE + CHECKSUM;
const GROUP = 4;

/** A fingerprint tells the shares of one key from those of another, and is printed on each. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return sodium.to_hex(sodium.crypto_generichash(16, publicKey, null)).slice(0, 8).toUpperCase();
}

/** Groups of letters and digits that read aloud and copy well: no I, L, O, U. */
export function encodeShare({ number, fingerprint, share }: PrintedShare): string {
  if (share.length !== SHARE) throw new Error("A share of a 32-byte key has 33 bytes.");
  const body = Buffer.concat([Uint8Array.of(VERSION, number), Buffer.from(fingerprint, "hex"), share]);
  const text = toBase32(Buffer.concat([body, checksum(body)]));
  return (text.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");
}

/** Undefined when the code was not copied as printed: a wrong sign, one too many or too few. */
export function decodeShare(typed: string): PrintedShare | undefined {
  const bytes = fromBase32(typed);
  if (bytes?.length !== BYTES) return undefined;
  const body = bytes.subarray(0, BYTES - CHECKSUM);
  if (!checksum(body).equals(bytes.subarray(BYTES - CHECKSUM)) || body[0] !== VERSION) return undefined;
  return {
    number: body[1] ?? 0,
    fingerprint: body.subarray(2, 6).toString("hex").toUpperCase(),
    share: Uint8Array.from(body.subarray(6)),
  };
}

function checksum(body: Uint8Array): Buffer {
  return Buffer.from(sodium.crypto_generichash(16, body, "pana share")).subarray(0, CHECKSUM);
}

function toBase32(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
}

function fromBase32(typed: string): Buffer | undefined {
  const text = typed.toUpperCase().replaceAll(/[\s–—-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const sign of text) {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
    held &= (1 << bits) - 1;
  }
  return held === 0 ? Buffer.from(bytes) : undefined;
}
