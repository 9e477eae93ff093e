import { expect, test } from "vitest";
import { recoveryPaper } from "#modules/vault/recovery-paper.server.ts";
import { bare, infoOf, inkOf, kept, metadataOf, pagesOf } from "./second-programs.ts";

const code = (first: string) => `${first}0${first}0-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-ABCD-EFG`;
const school = { name_kk: "№ 12 мектеп-лицей #include(\"x\")", name_ru: "Школа-лицей № 12 $x$", name_en: "School-lyceum No. 12 *b*" };

test("the recovery paper is three sheets, each with its own share whole and in order, and the school in three languages", async () => {
  const file = kept("shares.pdf", await recoveryPaper({ fingerprint: "0A1B2C3D", codes: [code("A"), code("B"), code("C")] }, school, new Date("2026-11-20T10:00:00Z")));
  const pages = pagesOf(file);
  expect(pages).toHaveLength(3);
  for (const [at, page] of pages.entries()) {
    const share = code("ABC"[at]!);
    expect(bare(page)).toContain(`${at + 1}/3`);
    expect(bare(page)).toContain(share.replaceAll("-", ""));
    for (const text of [...Object.values(school), "0A1B2C3D"]) expect(bare(page)).toContain(bare(text));
    for (const [other, letter] of [..."ABC"].entries()) if (other !== at) expect(bare(page)).not.toContain(`${letter}0${letter}0EFGH`);
  }
  expect(infoOf(file)).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
  expect(metadataOf(file)).toContain("<pdfaid:part>2</pdfaid:part>");
  for (const { share, margins } of inkOf(file)) {
    expect(share).toBeGreaterThan(0.02);
    expect(Math.min(margins.left, margins.right, margins.top, margins.bottom)).toBeGreaterThan(15);
  }
});
