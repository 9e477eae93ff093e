import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { renderDocument } from "#platform/documents/answer.server.ts";
import type { DocumentSpec, Format } from "#platform/documents/document.ts";

const folder = mkdtempSync(join(tmpdir(), "pana-documents-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files as people get them, by their names. */
export async function made(documents: Readonly<Record<string, DocumentSpec>>, format: Format): Promise<string[]> {
  return Promise.all(
    Object.entries(documents).map(async ([name, document]) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of renderDocument(document, format)) pieces.push(piece);
      return kept(`${name}.${format}`, Buffer.concat(pieces));
    }),
  );
}

export function kept(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What LibreOffice makes of the files, in one start, with a profile of its own. */
export function converted(files: readonly string[], to: "fodt" | "fods" | "pdf"): string[] {
  const into = join(folder, to);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(process.env["SOFFICE"] ?? "soffice", [profile, "--headless", "--convert-to", to, "--outdir", into, ...files], { stdio: "pipe", env: { ...process.env, HOME: folder } });
  return files.map((file) => join(into, file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, `.${to}`)));
}

export const readText = (file: string) => readFileSync(file, "utf8");

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 50_000_000 });

/** The text of each page in the order in which it was written. */
export function pagesOf(pdf: string): string[] {
  return run("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-").split("\f").slice(0, -1);
}

export const infoOf = (pdf: string) => run("pdfinfo", pdf);
export const metadataOf = (pdf: string) => run("pdfinfo", "-meta", pdf);
export const fontsOf = (pdf: string) => run("pdffonts", pdf).split("\n").slice(2).filter(Boolean);

/** Text without the gaps and breaks of lines that a layout brings in. */
export const bare = (text: string) => text.replace(/[\s\u00AD\u200B]/g, "");

const DOTS_PER_MM = 50 / 25.4;

/** Of every page: the share of it that is not white, and how much white, in millimetres, is left on each side. */
export function inkOf(pdf: string): { share: number; margins: { left: number; right: number; top: number; bottom: number } }[] {
  const prefix = join(folder, `ink-${Math.abs(hash(pdf))}`);
  run("pdftoppm", "-r", "50", "-gray", pdf, prefix);
  const count = Number(/Pages:\s+(\d+)/.exec(infoOf(pdf))?.[1]);
  return Array.from({ length: count }, (_, at) => inkIn(readFileSync(`${prefix}-${String(at + 1).padStart(String(count).length, "0")}.pgm`)));
}

const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

function inkIn(picture: Buffer) {
  const [head = "", width = "", height = ""] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString("latin1")) ?? [];
  const [wide, high] = [Number(width), Number(height)];
  let dots = 0;
  let [left, right, top, bottom] = [wide, 0, high, 0];
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      if (picture[head.length + y * wide + x]! > 200) continue;
      dots += 1;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
  }
  const mm = (length: number) => length / DOTS_PER_MM;
  return { share: dots / (wide * high), margins: { left: mm(left), right: mm(wide - right), top: mm(top), bottom: mm(high - bottom) } };
}
