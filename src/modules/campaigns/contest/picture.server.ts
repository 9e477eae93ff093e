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
      const grey = await upright().flatten({ background: "white" }).greyscale().resize({ width: HASH_WIDTH, height: HASH_HEIGHT, fit: "fill" }).raw().toBuffer();
      return { content: data, type: "image/webp", width: info.width, height: info.height, hash: dHash(grey) };
    } catch {
      return undefined;
    }
  });
}
