import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from "docx";
import { m } from "#paraglide/messages.js";
import type { DocumentSpec } from "./document.ts";
import { show } from "./shown.ts";
import { approval, wordBlock } from "./word-blocks.ts";
import { mm, rule, RULE, sheetOf, styles } from "./word-style.ts";
import { paragraph, runs } from "./word-text.ts";

export async function wordDocument(document: DocumentSpec): Promise<Uint8Array> {
  const shown = show(document);
  const { margin, textWidth } = sheetOf(shown.landscape);
  const alignment = shown.approval ? AlignmentType.CENTER : AlignmentType.LEFT;
  const blocks = await Promise.all(shown.blocks.map((block) => wordBlock(block, shown, textWidth)));
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
  const file = new Document({
    title: shown.title,
    creator: shown.organisation,
    lastModifiedBy: shown.organisation,
    styles: styles(shown.language),
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297), orientation: shown.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { left: mm(margin.left), right: mm(margin.right), top: mm(margin.top), bottom: mm(margin.bottom), header: mm(11), footer: mm(9) },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                style: "Small",
                tabStops,
                border: { bottom: { ...rule(RULE, 4), space: 4 } },
                children: [...runs(shown.organisation), new TextRun({ children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        footers: { default: new Footer({ children: [new Paragraph({ style: "Small", tabStops, children: [...runs(shown.foot), new TextRun(`\t${m.shell_name()}`)] })] }) },
        children: [
          ...(shown.approval ? approval(shown.approval, shown.words, textWidth) : []),
          new Paragraph({ heading: HeadingLevel.TITLE, alignment, children: runs(shown.title) }),
          ...(shown.subtitle ? [paragraph(shown.subtitle, "Subtitle", { alignment })] : []),
          ...blocks.flat(),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}
