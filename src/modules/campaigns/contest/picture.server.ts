import sharp from "sharp";
import { fewAtATime } from "#platform/vault/picture.server.ts";
import { dHash, HASH_HEIGHT, HASH_WIDTH } from "./rules/dhash.ts";

export type Copied = { content: Buffer; type: string; width: number | null; height: number | null; hash: bigint | null };

const LONGEST_SIDE = 1_600;
const LIMITS = { limitInputPixels: 100_000_000 };

/** What the jury sees of a picture: made anew, turned upright, smaller, and with nothing that the camera wrote. Undefined when it is damaged. */
export function copyOfPicture(bytes: Uint8Array): Promise<Copied | undefined> {
  return fewAtATime(async () => {
    try {
      const upright = () => sharp(bytes, LIMITS).autoOrient();
      const { data, info } = await upright().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true }).webp({ quality: 80 }).toBuffer({ resolveWithObject: true });
      return { content: data, type: "image/webp", width: info.width, height: info.height, hash: await hashOfPicture(bytes) };
    } catch {
      return undefined;
    }
  });
}

/** What it looks like. The short cut by which JPEG and WebP are read small differs between the two: without it the same picture saved as either is the same. */
export async function hashOfPicture(bytes: Uint8Array): Promise<bigint> {
  const upright = sharp(bytes, LIMITS).autoOrient().flatten({ background: "white" }).greyscale();
  return dHash(await upright.resize({ width: HASH_WIDTH, height: HASH_HEIGHT, fit: "fill", fastShrinkOnLoad: false }).raw().toBuffer());
}
