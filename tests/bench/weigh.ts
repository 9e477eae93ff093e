import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Visitor } from "./visitor.ts";

/** In KB: the page and its styles with brotli, its script with gzip, and all of it as a browser of today fetches it. */
export type PageWeight = { html: number; styles: number; script: number; together: number };

type Asset = { br: number; gzip: number; script: boolean };

/** Weighs pages with what they need; each file is fetched once. */
export class Scales {
  readonly #assets = new Map<string, Asset>();

  async weigh(html: string, visitor: Visitor): Promise<PageWeight> {
    const needed = new Set<string>();
    for (const [, path = ""] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) await this.#add(path, visitor, needed);
    const assets = [...needed].map((path) => this.#assets.get(path)!);
    const page = brotliCompressSync(html).length;
    return {
      html: page / 1024,
      styles: sum(assets.filter(({ script }) => !script).map(({ br }) => br)),
      script: sum(assets.filter(({ script }) => script).map(({ gzip }) => gzip)),
      together: page / 1024 + sum(assets.map(({ br }) => br)),
    };
  }

  /** The file, and what a script imports at once; what it loads later is not part of the opening. */
  async #add(path: string, visitor: Visitor, needed: Set<string>): Promise<void> {
    if (needed.has(path)) return;
    needed.add(path);
    const answer = await visitor.get(path);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    const body = Buffer.from(await answer.arrayBuffer());
    const script = path.endsWith(".js");
    this.#assets.set(path, { br: brotliCompressSync(body).length, gzip: gzipSync(body).length, script });
    if (!script) return;
    for (const [, imported = ""] of body.toString().matchAll(/\b(?:from|import)\s*"\.\/([^"]+\.js)"/g)) await this.#add(`/assets/${imported}`, visitor, needed);
  }
}

const sum = (bytes: readonly number[]) => bytes.reduce((total, each) => total + each, 0) / 1024;
