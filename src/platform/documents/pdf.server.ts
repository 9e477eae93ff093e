import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { m } from "#paraglide/messages.js";
import { now } from "../clock.ts";
import type { DocumentSpec } from "./document.ts";
import { FONT_FOLDERS } from "./fonts.server.ts";
import { PAPER } from "./paper.ts";
import { qrSvg } from "./pictures.server.ts";
import { show } from "./shown.ts";
import { withBreaks, type SetBlock } from "./word-breaks.ts";

/** To be kept for decades: fonts and colours inside, nothing outside. The compiler has no tags for screen readers. */
const ARCHIVE = "a-2b";

export async function pdfDocument(document: DocumentSpec): Promise<Uint8Array> {
  const shown = show(document);
  const blocks = await Promise.all(withBreaks(shown).map(withCode));
  return renderPdf(PAPER, { ...shown, mark: m.shell_name(), blocks }, document.made.at);
}

let kept: NodeCompiler | undefined;

/**
 * A PDF from a Typst template; what it says comes as data, never as text of the template.
 * Fonts are read once. Of the document nothing stays behind: an empty one takes its place, and the memory of results is emptied.
 */
export function renderPdf(template: string, data: unknown, madeAt: Date = now()): Buffer {
  const creationTimestamp = Math.floor(madeAt.getTime() / 1000);
  return rendered(template, data, (compiler, source) => {
    try {
      return compiler.pdf(source, { pdfStandard: ARCHIVE, creationTimestamp });
    } catch {
      // A sign that no font of ours holds, such as a Chinese one in a name, may not stand in an archive: a box for it in a plain PDF.
      return compiler.pdf(source, { creationTimestamp });
    }
  });
}

/** A picture of one page from a Typst template, its letters as outlines. */
export function renderSvg(template: string, data: unknown): string {
  return rendered(template, data, (compiler, source) => compiler.plainSvg(source));
}

type Source = { mainFileContent: string; inputs: Record<string, string> };

function rendered<T>(template: string, data: unknown, make: (compiler: NodeCompiler, source: Source) => T): T {
  kept ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [...FONT_FOLDERS] }] });
  try {
    return make(kept, { mainFileContent: template, inputs: { data: JSON.stringify(data) } });
  } finally {
    kept.pdf({ mainFileContent: "", inputs: {} });
    kept.evictCache(0);
  }
}

async function withCode(block: SetBlock) {
  return block.kind === "code" ? { ...block, svg: await qrSvg(block.content) } : block;
}
