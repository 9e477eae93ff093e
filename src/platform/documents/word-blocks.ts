import { HeadingLevel, ImageRun, PageBreak, Paragraph, type ParagraphChild, type Table } from "docx";
import type { ChartBlock, Signatory } from "./document.ts";
import { pictureOf, qrPng, type Picture } from "./pictures.server.ts";
import type { Shown, ShownBlock } from "./shown.ts";
import { mm, QUIET, UNDERLINED } from "./word-style.ts";
import { sideBySide, wordTable } from "./word-table.ts";
import { paragraph, runs } from "./word-text.ts";

type Part = Paragraph | Table;

/** In pixels of a ninety-sixth of an inch. */
const CHART_WIDTH = 620;
const QR_WIDTH = 120;
const SIGN_WIDTH = 18;

export async function wordBlock(block: ShownBlock, { words }: Shown, textWidth: number): Promise<Part[]> {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(block.text) })];
    case "text":
      return [paragraph(block.text, "Normal")];
    case "note":
      return [paragraph(block.text, "Small", { spacing: { before: 120 } })];
    case "facts":
      return [sideBySide(block.facts.map(({ label, value }) => [paragraph(label, "Line", {}, { color: QUIET }), paragraph(value, "Line")]), [mm(52), textWidth - mm(52)], { level: "top" }), paragraph("", "Line")];
    case "table":
      return [...(block.caption ? [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.caption) })] : []), wordTable(block, textWidth), gap()];
    case "chart":
      return chart(block);
    case "signatures":
      return block.people.flatMap((person) => signature(person, words, textWidth));
    case "code":
      return [sideBySide([[new Paragraph({ children: [picture(await qrPng(block.content, QR_WIDTH), block.text)] }), paragraph(block.text, "Line")]], [mm(38), textWidth - mm(38)], { level: "center" }), gap()];
    case "newPage":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Word makes one of two tables that touch, and wants a paragraph after the last. */
const gap = () => new Paragraph({ spacing: { before: 0, after: 0, line: 120 }, children: [] });

export function approval(person: Signatory, words: Shown["words"], textWidth: number): Part[] {
  const width = mm(76);
  return [
    sideBySide([
      [paragraph(words.approved, "Line", {}, { bold: true })],
      [paragraph(person.post, "Line")],
      [new Paragraph({ style: "Line", spacing: { before: 160 }, children: runs(`______________  ${person.name ?? ""}`) })],
      [paragraph(words.date, "Line", { spacing: { before: 60 } })],
    ], [width], { indent: textWidth - width }),
    paragraph("", "Normal", { spacing: { after: 240 } }),
  ];
}

async function chart({ title, svg, alternative, legend, note }: ChartBlock): Promise<Part[]> {
  const signs = await Promise.all(legend.map(async (entry): Promise<ParagraphChild[]> => [picture(await pictureOf(entry.svg, SIGN_WIDTH), ""), ...runs(` ${entry.label}     `, { size: 17 })]));
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(title) }),
    new Paragraph({ keepNext: signs.length > 0, children: [picture(await pictureOf(svg, CHART_WIDTH), alternative)] }),
    ...(signs.length > 0 ? [new Paragraph({ children: signs.flat() })] : []),
    ...(note ? [paragraph(note, "Small")] : []),
  ];
}

function signature({ post, name }: Signatory, words: Shown["words"], textWidth: number): Part[] {
  const widths = [textWidth - mm(100), mm(46), mm(54)];
  const blank = (border: boolean) => new Paragraph({ style: "Line", ...(border ? { border: UNDERLINED } : {}), children: [] });
  const centred = (text: string) => paragraph(text, "Small", { alignment: "center" });
  return [
    paragraph("", "Line", { spacing: { before: 280 } }),
    sideBySide([
      [paragraph(post, "Line"), blank(true), name ? paragraph(name, "Line") : blank(true)],
      [blank(false), centred(words.signature), name ? blank(false) : centred(words.name)],
    ], widths),
  ];
}

function picture({ png, svg, width, height }: Picture, alternative: string): ImageRun {
  const transformation = { width, height };
  const altText = { name: "", title: "", description: alternative };
  return new ImageRun({ type: "svg", data: svg, transformation, fallback: { type: "png", data: png }, altText });
}
