import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { textOf } from "./source-files.ts";

const LINK = /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g;
const CODE = /^(?:```|~~~)[\s\S]*?^(?:```|~~~)|`[^`\n]*`/gm;

/** Links of a page of Markdown that lead to no file or no heading of ours. */
export function deadLinks(file: string, text = textOf(file)): string[] {
  const targets = [...text.replace(CODE, "").matchAll(LINK)].map((found) => found[1] ?? "");
  return targets.filter((target) => !/^(?:https?|mailto|tel):/.test(target) && !leadsSomewhere(file, text, target));
}

function leadsSomewhere(file: string, text: string, target: string): boolean {
  const [path = "", anchor] = decodeURI(target).split("#");
  const other = path === "" ? file : normalize(join(dirname(file), path));
  if (path === "") return anchorsOf(text).includes(anchor ?? "");
  if (!existsSync(other)) return false;
  return anchor === undefined || !other.endsWith(".md") || anchorsOf(textOf(other)).includes(anchor);
}

function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map((found) => {
    const plain = (found[1] ?? "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*_]/g, "");
    const anchor = plain.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, "").replace(/\s/g, "-");
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}
