import { CannotOpen } from "./envelope.server.ts";
import { sodium } from "./sodium.server.ts";

/** A person's opened private key, for one request; wiped when the request ends. */
export class VaultKeys {
  readonly accountId: string;
  readonly keyId: string;
  readonly publicKey: Uint8Array;
  readonly #privateKey: Uint8Array;
  readonly #unsealed = new Map<string, Uint8Array>();
  readonly #made: Uint8Array[] = [];
  #wiped = false;

  constructor(pair: { accountId: string; keyId: string; publicKey: Uint8Array; privateKey: Uint8Array }) {
    this.accountId = pair.accountId;
    this.keyId = pair.keyId;
    this.publicKey = pair.publicKey;
    this.#privateKey = pair.privateKey;
  }

  /** Opens what was sealed to this person; the same bytes are opened once in a request. */
  unseal(sealed: Uint8Array): Uint8Array {
    if (this.#wiped) throw new Error("The keys of this request are wiped: its work is over.");
    const mark = Buffer.from(sealed).toString("base64");
    const known = this.#unsealed.get(mark);
    if (known) return known;
    const opened = unsealWith(this.publicKey, this.#privateKey, sealed);
    this.#unsealed.set(mark, opened);
    return opened;
  }

  /** A key made in this request, wiped with the others. */
  keep(key: Uint8Array): void {
    this.#made.push(key);
  }

  wipe(): void {
    this.#wiped = true;
    sodium.memzero(this.#privateKey);
    for (const key of [...this.#unsealed.values(), ...this.#made]) sodium.memzero(key);
    this.#unsealed.clear();
  }
}

export function unsealWith(publicKey: Uint8Array, privateKey: Uint8Array, sealed: Uint8Array): Uint8Array {
  try {
    return sodium.crypto_box_seal_open(sealed, publicKey, privateKey);
  } catch {
    throw new CannotOpen();
  }
}
