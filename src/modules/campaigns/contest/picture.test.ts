import sharp, { type Sharp } from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { hashOfPicture } from "./picture.server.ts";
import { ALIKE_BITS, differingBits } from "./rules/dhash.ts";

const OF_EACH = 6;
const [WIDTH, HEIGHT] = [600, 450];

/** The same numbers every time: what is measured here is the same tomorrow. */
function numbers(seed: number): (most: number) => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return (most) => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296 * most;
}

type Draw = (some: (most: number) => number) => string;
const range = (count: number) => Array.from({ length: count }, (_, at) => at);
const blobs: Draw = (some) => `<rect width="600" height="450" fill="hsl(${some(360)} 40% 60%)"/>${range(12).map(() => `<circle cx="${some(600)}" cy="${some(450)}" r="${30 + some(100)}" fill="hsl(${some(360)} 70% ${20 + some(70)}%)"/>`).join("")}`;
const poster: Draw = (some) =>
  `<rect width="600" height="450" fill="hsl(${some(360)} 50% 85%)"/><rect x="${some(220)}" y="${some(150)}" width="${150 + some(220)}" height="${80 + some(180)}" fill="hsl(${some(360)} 60% 45%)"/>${range(4).map((line) => `<rect x="${20 + some(200)}" y="${50 + line * 100}" width="${80 + some(250)}" height="${20 + some(30)}" fill="hsl(${some(360)} 70% 25%)"/>`).join("")}`;
const hill = (some: (most: number) => number, at: number, colour: string) => `<path d="M0 450 ${range(11).map((step) => `L${step * 60} ${at - some(90)}`).join(" ")} L600 450 Z" fill="${colour}"/>`;
const landscape: Draw = (some) =>
  `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${190 + some(40)} 60% ${50 + some(20)}%)"/><stop offset="1" stop-color="hsl(40 70% 85%)"/></linearGradient></defs><rect width="600" height="450" fill="url(#g)"/><circle cx="${some(600)}" cy="${some(110)}" r="${20 + some(25)}" fill="#fff3b0"/>${hill(some, 150 + some(110), "hsl(210 20% 55%)")}${hill(some, 300, "hsl(120 30% 40%)")}${hill(some, 400, "hsl(100 40% 30%)")}`;
const clouds: Draw = (some) =>
  `<filter id="f"><feTurbulence type="fractalNoise" baseFrequency="${0.004 + some(0.008)}" numOctaves="5" seed="${Math.floor(some(10_000))}"/><feColorMatrix values="1 0 0 0 0  0 1 0 0 0  0 0 1 0 0  0 0 0 0 1"/></filter><rect width="600" height="450" filter="url(#f)"/>`;

const crop = (of: Sharp, share: number) => of.extract({ left: Math.round(WIDTH * share), top: Math.round(HEIGHT * share), width: Math.round(WIDTH * (1 - 2 * share)), height: Math.round(HEIGHT * (1 - 2 * share)) });
const ALTERED = {
  "at half the size": (of: Sharp) => of.resize(WIDTH / 2).jpeg(),
  "at a third of the size": (of: Sharp) => of.resize(WIDTH / 3).jpeg(),
  "saved again badly": (of: Sharp) => of.jpeg({ quality: 25 }),
  "saved as WebP": (of: Sharp) => of.webp({ quality: 40 }),
  "brightened": (of: Sharp) => of.modulate({ brightness: 1.2 }).jpeg(),
  "darkened": (of: Sharp) => of.modulate({ brightness: 0.75 }).jpeg(),
  "without colours": (of: Sharp) => of.greyscale().jpeg(),
  "blurred": (of: Sharp) => of.blur(2).jpeg(),
  "cropped by a fiftieth": (of: Sharp) => crop(of, 0.02).jpeg(),
  "cropped by a tenth": (of: Sharp) => crop(of, 0.1).jpeg(),
};

let pictures: { bytes: Buffer; hash: bigint }[];

beforeAll(async () => {
  const drawings = [blobs, poster, landscape, clouds].flatMap((draw, kind) => range(OF_EACH).map((at) => draw(numbers(kind * 100 + at + 1))));
  pictures = await Promise.all(
    drawings.map(async (drawing) => {
      const bytes = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${drawing}</svg>`)).jpeg({ quality: 90 }).toBuffer();
      return { bytes, hash: await hashOfPicture(bytes) };
    }),
  );
});

async function found(alter: (of: Sharp) => Sharp): Promise<number> {
  const bits = await Promise.all(pictures.map(async ({ bytes, hash }) => differingBits(hash, await hashOfPicture(await alter(sharp(bytes)).toBuffer()))));
  return bits.filter((each) => each <= ALIKE_BITS).length / bits.length;
}

describe("of drawings, posters, landscapes and clouds", () => {
  test("no two different ones look the same", () => {
    const nearest = pictures.flatMap((a, at) => pictures.slice(at + 1).map((b) => differingBits(a.hash, b.hash))).toSorted((a, b) => a - b)[0];
    expect(nearest).toBeGreaterThan(ALIKE_BITS);
  });

  test.each([["at half the size", 0.95], ["saved again badly", 1], ["saved as WebP", 0.95], ["brightened", 0.95], ["darkened", 0.95], ["without colours", 1], ["blurred", 1]] as const)("one %s is found", async (how, share) => {
    expect(await found(ALTERED[how])).toBeGreaterThanOrEqual(share);
  });

  test.each([["at a third of the size", 0.7], ["cropped by a fiftieth", 0.65]] as const)("one %s is found mostly", async (how, share) => {
    expect(await found(ALTERED[how])).toBeGreaterThanOrEqual(share);
  });

  test("one cropped by a tenth is not: this stays with the eyes of the jury", async () => {
    expect(await found(ALTERED["cropped by a tenth"])).toBeLessThan(0.2);
  });
});
