import sharp from "sharp";

const AT_A_TIME = 2;
let working = 0;
const waiting: (() => void)[] = [];

/**
 * Pictures are worked on whole, so only a few at a time, which bounds the memory. A place is taken when the picture
 * has arrived, never while somebody's network is awaited.
 */
export async function fewAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (working < AT_A_TIME) working += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}

/** The same picture, turned the way it was held, without what the camera wrote into it; nothing when it is damaged. */
export async function withoutMetadata(type: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const animated = type === "image/gif" || type === "image/webp";
  try {
    const image = sharp(bytes, { animated, limitInputPixels: 100_000_000 });
    const turned = animated ? image : image.autoOrient();
    return await (type === "image/jpeg" ? turned.jpeg({ quality: 92 }) : turned).toBuffer();
  } catch {
    return undefined;
  }
}
