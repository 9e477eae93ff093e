import { toBuffer as qrPicture, toString as qrDrawing } from "qrcode";
import sharp from "sharp";
import { FONT, FONT_FILES } from "./fonts.server.ts";

export type Picture = { png: Buffer; svg: Buffer; width: number; height: number };

const DOTS_PER_PIXEL = 2;

export function qrSvg(content: string): Promise<string> {
  return qrDrawing(content, { type: "svg", errorCorrectionLevel: "M", margin: 0 });
}

export async function qrPng(content: string, width: number): Promise<Picture> {
  const png = await qrPicture(content, { type: "png", errorCorrectionLevel: "M", margin: 0, width: width * DOTS_PER_PIXEL });
  return { png, svg: Buffer.from(await qrSvg(content)), width, height: width };
}

/** A drawing for Word and Excel, which show the dots where they do not know how to draw. */
export async function pictureOf(svg: string, width: number): Promise<Picture> {
  await fontsKnown();
  const drawing = Buffer.from(svg.replace("<svg ", `<svg font-family="${FONT}, Arial, sans-serif" `));
  const { data, info } = await sharp(drawing, { density: 72 * DOTS_PER_PIXEL }).resize({ width: width * DOTS_PER_PIXEL }).png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
  return { png: data, svg: drawing, width, height: Math.round((info.height * width) / info.width) };
}

let known: Promise<unknown> | undefined;

/** A font that was used once for a text of its own is known to drawings too, whatever the machine has. */
function fontsKnown(): Promise<unknown> {
  known ??= Promise.all(FONT_FILES.map((fontfile) => sharp({ text: { text: "a", font: FONT, fontfile } }).png().toBuffer()));
  return known;
}
