import sharp from "sharp";
import { renderSvg } from "#platform/documents/pdf.server.ts";
import { CARD, type CardWords } from "./card.ts";

const WIDTH = 1200;
const HEIGHT = 630;

export function cardSvg(words: CardWords): string {
  return renderSvg(CARD, words);
}

export function cardPng(words: CardWords): Promise<Buffer> {
  return sharp(Buffer.from(cardSvg(words))).resize(WIDTH, HEIGHT, { fit: "fill" }).png({ palette: true, colours: 64 }).toBuffer();
}
