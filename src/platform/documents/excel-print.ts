import type { Feature, Image } from "write-excel-file/node";
import type { Laid } from "./excel-sheet.ts";

type ImageContent = Image["content"];
type Paper = { landscape: boolean; head: string; foot: string };

/** How the sheets come out of a printer: A4, as wide as the page, the head of the table on each, with page numbers. */
export function printed(sheets: readonly Pick<Laid, "name" | "headRow">[], { landscape, head, foot }: Paper): Feature<ImageContent> {
  const setup = [
    `<pageMargins left="0.7" right="0.5" top="0.85" bottom="0.75" header="0.4" footer="0.35"/>`,
    `<pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>${xml(`&L&8${code(head)}&R&8&P / &N`)}</oddHeader><oddFooter>${xml(`&L&8${code(foot)}`)}</oddFooter></headerFooter>`,
  ].join("");
  const titles = sheets.flatMap(({ name, headRow }, at) =>
    headRow === null ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xml(`'${name.replaceAll("'", "''")}'!$${headRow}:$${headRow}`)}</definedName>`],
  );
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (content) => content.replace(/<worksheet [^>]*>/, (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`).replace(/<drawing |<\/worksheet>/, (after) => `${setup}${after}`),
        },
        "xl/workbook.xml": {
          transform: (content) => (titles.length > 0 ? content.replace("<definedNames/>", `<definedNames>${titles.join("")}</definedNames>`) : content.replace("<definedNames/>", "")),
        },
      },
    },
  };
}

const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** The sign & begins a code in heads and feet, and digits after the size would belong to it. */
const code = (text: string) => ` ${text.replaceAll("&", "&&").slice(0, 200)}`;
