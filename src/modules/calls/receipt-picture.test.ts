import { create } from "qrcode";
import sharp from "sharp";
import { expect, test } from "vitest";
import { receiptPicture } from "./receipt-picture.server.ts";

const DIGITS = "12345678901234567890";
const [LEFT, TOP, WIDTH] = [120, 48, 400];

test("a receipt as a picture is light enough for a bad network, and sharp enough to be read from a screen", async () => {
  const png = await receiptPicture(DIGITS);
  const { format, width, height } = await sharp(png).metadata();
  expect({ format, width, height }).toEqual({ format: "png", width: 640, height: 640 });
  expect(png.length).toBeLessThan(10 * 1024);
});

test("the code on it is that of the digits alone, and no link", async () => {
  const { data, info } = await sharp(await receiptPicture(DIGITS)).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { modules } = create(DIGITS, { errorCorrectionLevel: "M" });
  const seen = Array.from({ length: modules.size ** 2 }, (_, index) => {
    const at = (cell: number, start: number) => Math.floor(start + ((cell + 0.5) * WIDTH) / modules.size);
    const [x, y] = [at(index % modules.size, LEFT), at(Math.floor(index / modules.size), TOP)];
    return (data[(y * info.width + x) * info.channels] ?? 0) < 128 ? 1 : 0;
  });
  expect(seen).toEqual([...modules.data].map(Number));
});

test("each receipt has a picture of its own", async () => {
  expect((await receiptPicture(DIGITS)).equals(await receiptPicture("12345678901234567891"))).toBe(false);
});
