/** Cuts what flows into pieces of one size; only the last may be shorter, and there is always a last one. */
export async function* inPieces(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of source) {
    held.push(bytes);
    length += bytes.length;
    if (length <= size) continue;
    const whole = Buffer.concat(held);
    let start = 0;
    for (; whole.length - start > size; start += size) yield { bytes: whole.subarray(start, start + size), last: false };
    held = [whole.subarray(start)];
    length = whole.length - start;
  }
  yield { bytes: Buffer.concat(held), last: true };
}

/** Takes so many bytes as are asked for from what flows. */
export class Taking {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array[] = [];
  #length = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Undefined when less is left. */
  async take(wanted: number): Promise<Buffer | undefined> {
    while (this.#length < wanted) {
      const next = await this.#source.next();
      if (next.done) return undefined;
      this.#held.push(next.value);
      this.#length += next.value.length;
    }
    const [only] = this.#held;
    const whole = this.#held.length === 1 && only ? Buffer.from(only.buffer, only.byteOffset, only.byteLength) : Buffer.concat(this.#held);
    this.#held = [whole.subarray(wanted)];
    this.#length = whole.length - wanted;
    return whole.subarray(0, wanted);
  }

  async end(): Promise<void> {
    await this.#source.return?.();
  }
}
