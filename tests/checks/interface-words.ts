import { parseSync, Visitor } from "vite";
import { textOf } from "./source-files.ts";

const SEEN = new Set(["label", "title", "placeholder", "alt", "aria-label", "aria-description", "help", "lead", "eyebrow", "note", "text", "caption"]);
const LETTERS = /\p{L}{2}/u;

export type Found = { line: number; text: string };

/** Words that a reader would see and that stand in the code instead of in messages. */
export function interfaceWords(file: string, source = textOf(file)): Found[] {
  const found: Found[] = [];
  const note = (text: unknown, start: number) => {
    if (typeof text === "string" && LETTERS.test(text)) found.push({ line: source.slice(0, start).split("\n").length, text: text.trim() });
  };
  new Visitor({
    JSXText: (node) => note(node.value, node.start),
    JSXExpressionContainer: (node) => {
      if (node.expression.type === "Literal" && isChild(source, node.start)) note(node.expression.value, node.start);
    },
    JSXAttribute: (node) => {
      const name = node.name.type === "JSXIdentifier" ? node.name.name : "";
      if (!SEEN.has(name) || !node.value) return;
      if (node.value.type === "Literal") note(node.value.value, node.start);
      if (node.value.type === "JSXExpressionContainer") noteLiteral(node.value.expression, note);
    },
  }).visit(parseSync(file, source).program);
  return found;
}

/** An expression between tags, and not one that gives an attribute its value. */
function isChild(source: string, start: number): boolean {
  return !source.slice(0, start).trimEnd().endsWith("=");
}

function noteLiteral(node: { type: string }, note: (text: unknown, start: number) => void): void {
  if (node.type === "Literal") {
    const literal = node as unknown as { value: unknown; start: number };
    note(literal.value, literal.start);
  }
  if (node.type === "TemplateLiteral") {
    const template = node as unknown as { start: number; quasis: { value: { cooked: string } }[] };
    for (const quasi of template.quasis) note(quasi.value.cooked, template.start);
  }
}
