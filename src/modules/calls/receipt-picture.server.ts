import sharp from "sharp";
import { pictureOf, qrPng } from "#platform/documents/pictures.server.ts";
import { groupsOf } from "./rules/receipt.ts";

const WIDTH = 320;
const QR = 200;
const DOTS_PER_PIXEL = 2;

/** The digits and their QR code, and nothing that says what they open: made within the answer, kept nowhere. */
export async function receiptPicture(digits: string): Promise<Buffer> {
  const groups = groupsOf(digits);
  const lines = [groups.slice(0, 3), groups.slice(3)].map(
    (row, index) => `<text x="${WIDTH / 2}" y="${264 + index * 36}" text-anchor="middle" font-size="26" font-weight="700">${row.join(" ")}</text>`,
  );
  const words = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${WIDTH}" width="${WIDTH}" height="${WIDTH}"><rect width="100%" height="100%" fill="#fff"/>${lines.join("")}</svg>`;
  const [paper, code] = await Promise.all([pictureOf(words, WIDTH), qrPng(digits, QR)]);
  const left = ((WIDTH - QR) / 2) * DOTS_PER_PIXEL;
  return sharp(paper.png)
    .composite([{ input: code.png, left, top: 24 * DOTS_PER_PIXEL }])
    .png({ palette: true, colours: 8, compressionLevel: 9 })
    .toBuffer();
}
