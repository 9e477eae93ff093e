import { CannotOpen, disclose, enclose } from "./envelope.server.ts";
import { sodium } from "./sodium.server.ts";

export type ItemRef = { placeId: string; itemId: string };
export type ItemFacts = ItemRef & { placePath: string; kind: string; keyVersion: number; hiddenFrom: readonly string[]; lockedAt: Date | null };

/** An item whose keys are open: seals and opens the fields that its room keeps in its own tables. */
export class OpenItem {
  readonly facts: ItemFacts;
  readonly #keys: ReadonlyMap<number, Uint8Array>;

  constructor(facts: ItemFacts, keys: ReadonlyMap<number, Uint8Array>) {
    this.facts = facts;
    this.#keys = keys;
  }

  /** Bytes for a column; they open only as this field of this item. A field that has versions names them: "body:3". */
  seal(field: string, text: string): Buffer {
    const version = this.facts.keyVersion;
    const envelope = enclose(this.key(version), this.#binding(field, version), Buffer.from(text, "utf8"));
    const head = Buffer.alloc(2);
    head.writeUInt16BE(version);
    return Buffer.concat([head, envelope]);
  }

  open(field: string, sealed: Uint8Array): string {
    if (sealed.length < 3) throw new CannotOpen();
    const version = (sealed[0] ?? 0) * 256 + (sealed[1] ?? 0);
    const plain = disclose(this.key(version), this.#binding(field, version), sealed.subarray(2));
    const text = Buffer.from(plain).toString("utf8");
    sodium.memzero(plain);
    return text;
  }

  /** Every key of the item this person holds, oldest first: what a new holder is given. */
  get keyVersions(): readonly number[] {
    return [...this.#keys.keys()].toSorted((a, b) => a - b);
  }

  key(version: number): Uint8Array {
    const key = this.#keys.get(version);
    if (!key) throw new CannotOpen();
    return key;
  }

  wipe(): void {
    for (const key of this.#keys.values()) sodium.memzero(key);
  }

  #binding(field: string, version: number): string[] {
    return ["item", this.facts.placeId, this.facts.itemId, field, String(version)];
  }
}
