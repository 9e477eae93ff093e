export type Pictured = {
  entryId: string;
  hash: bigint;
  /** Pairs are looked for of these alone, among all. */
  asked: boolean;
};
export type Pair = { one: string; other: string; bits: number };

/**
 * Entries whose pictures look the same. Of numbers that differ in at most `mostBits` bits, cut into more than half as many
 * bands, some band differs in one bit at most: only numbers that share such a band are compared, and the work grows
 * little more than the pictures do. Where many are exactly the same, each is paired with one of them, not with all.
 */
export function alikePairs(pictures: readonly Pictured[], mostBits: number, mostPairs: number): Pair[] {
  const same = [...Map.groupBy(pictures.toSorted((a, b) => Number(b.asked) - Number(a.asked)), ({ hash }) => hash).values()];
  const pairs = new Map<string, Pair>();
  const put = (a: Pictured, b: Pictured, bits: number) => {
    if (a.entryId === b.entryId || !(a.asked || b.asked)) return;
    const [one, other] = a.entryId < b.entryId ? [a.entryId, b.entryId] : [b.entryId, a.entryId];
    const known = pairs.get(`${one} ${other}`);
    if (!known || known.bits > bits) pairs.set(`${one} ${other}`, { one, other, bits });
  };
  for (const [first, ...others] of same) for (const other of others) put(first!, other, 0);
  for (const [at, to, bits] of nearOnes(same.map(([first]) => first!), mostBits)) {
    // Several pictures of one entry may bear the number: some other entry of the group then stands for it.
    const [a, b] = [same[at]![0]!, same[to]!.find(({ entryId }) => entryId !== same[at]![0]!.entryId) ?? same[to]![0]!];
    put(a, b, bits);
  }
  return [...pairs.values()].toSorted((a, b) => a.bits - b.bits || (a.one < b.one ? -1 : 1)).slice(0, mostPairs);
}

/** Places in the list, in which those asked about come first, of numbers that differ in few bits. */
function* nearOnes(all: readonly Pictured[], mostBits: number): Generator<[at: number, to: number, bits: number]> {
  const asked = all.findLastIndex((picture) => picture.asked) + 1;
  const bands = Math.max(4, Math.floor(mostBits / 2) + 1);
  const width = Math.ceil(64 / bands);
  const words = all.map(({ hash }) => BigInt.asUintN(64, hash));
  const [high, low] = [Uint32Array.from(words, (word) => Number(word >> 32n)), Uint32Array.from(words, (word) => Number(word & 0xffff_ffffn))];
  for (let band = 0; band < bands; band++) {
    const parts = Uint32Array.from(words, (word) => Number(BigInt.asUintN(width, word >> BigInt(band * width))));
    // Chains in two arrays of numbers: a map of lists takes ten times as long for tens of thousands.
    const [heads, next] = [new Int32Array(2 ** width).fill(-1), new Int32Array(all.length)];
    for (let at = 0; at < all.length; at++) [next[at], heads[parts[at]!]] = [heads[parts[at]!]!, at];
    for (let at = 0; at < asked; at++) {
      for (let flip = -1; flip < width; flip++) {
        for (let to = heads[flip < 0 ? parts[at]! : parts[at]! ^ (1 << flip)]!; to > at; to = next[to]!) {
          const bits = ones(high[at]! ^ high[to]!) + ones(low[at]! ^ low[to]!);
          if (bits <= mostBits) yield [at, to, bits];
        }
      }
    }
  }
}

/** How many bits of 32 are set: added up in pairs, fours and eights. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
