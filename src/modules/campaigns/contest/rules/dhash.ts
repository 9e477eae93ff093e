export const HASH_WIDTH = 9;
export const HASH_HEIGHT = 8;

/** So many of the 64 bits may differ in pictures that look the same: resized, brightened, saved again. Measured in `picture.test.ts`. */
export const ALIKE_BITS = 8;

/** Which of each two neighbours is brighter, in a picture of nine by eight grey dots: 64 bits, signed as the database keeps them. */
export function dHash(grey: ArrayLike<number>): bigint {
  if (grey.length !== HASH_WIDTH * HASH_HEIGHT) throw new Error("A picture is compared as nine by eight dots.");
  let bits = 0n;
  for (let row = 0; row < HASH_HEIGHT; row++) {
    for (let column = 0; column < HASH_WIDTH - 1; column++) {
      const at = row * HASH_WIDTH + column;
      bits = (bits << 1n) | (grey[at]! < grey[at + 1]! ? 1n : 0n);
    }
  }
  return BigInt.asIntN(64, bits);
}

export function differingBits(one: bigint, other: bigint): number {
  let rest = BigInt.asUintN(64, one ^ other);
  let count = 0;
  for (; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}
