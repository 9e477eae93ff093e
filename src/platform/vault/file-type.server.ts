import { fileTypeFromStream } from "file-type";
import { ENDINGS } from "./file-names.ts";

export type FileRefusal = "empty" | "too big" | "unknown type" | "damaged";

/** Looks on while a file arrives and says what it really is, whatever it calls itself. Keeps no more of it than it must. */
export class Recognition {
  readonly #found: Promise<string | undefined>;
  #feed: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly #letters = new TextDecoder("utf-8", { fatal: true });
  #plainText = true;

  constructor() {
    const bytes = new ReadableStream<Uint8Array>({
      start: (controller) => void (this.#feed = controller),
      cancel: () => void (this.#feed = undefined),
    });
    this.#found = fileTypeFromStream(bytes)
      .then((type) => type?.mime)
      .finally(() => void (this.#feed = undefined));
    this.#found.catch(() => {});
  }

  take(bytes: Uint8Array): void {
    this.#feed?.enqueue(bytes);
    if (this.#plainText) this.#plainText = this.#reads(bytes);
  }

  /** When all has arrived: the type, if it is one of those taken. */
  async end(): Promise<{ type: string; ending: string } | undefined> {
    const feed = this.#feed;
    this.#feed = undefined;
    feed?.close();
    const found = await this.#found;
    const text = this.#plainText && this.#reads();
    const type = found === "audio/ogg; codecs=opus" ? "audio/ogg" : (found ?? (text ? "text/plain" : undefined));
    const ending = type && ENDINGS[type];
    return type && ending ? { type, ending } : undefined;
  }

  #reads(bytes?: Uint8Array): boolean {
    try {
      const text = this.#letters.decode(bytes, { stream: bytes !== undefined });
      // oxlint-disable-next-line no-control-regex
      return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
    } catch {
      return false;
    }
  }
}

export function safeName(name: string, ending: string): string {
  // oxlint-disable-next-line no-control-regex
  const bare = (name.split(/[/\\]/).at(-1) ?? "").replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "").trim();
  const stem = bare.replace(/\.[^.]{1,5}$/u, "").slice(0, 150) || "file";
  return `${stem}.${ending}`;
}
