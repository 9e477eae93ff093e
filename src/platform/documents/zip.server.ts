import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const SHORTEST_END = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 2_000;

/** What is in it is larger than may be unpacked. */
export class TooLarge extends Error {}

type Entry = { name: string; method: number; packed: number; offset: number };

/**
 * Unpacks the named files of an archive, and every other one too as far as needed to know that all of them together
 * are no larger than allowed, whatever the archive says of itself.
 */
export async function unpackWithin(file: Buffer, most: number, wanted: (name: string) => boolean): Promise<Map<string, string>> {
  const unpacked = new Map<string, string>();
  let left = most;
  for (const entry of entriesOf(file)) {
    const content = await contentOf(file, entry, left);
    left -= content.length;
    if (wanted(entry.name)) unpacked.set(entry.name, content.toString("utf8"));
  }
  return unpacked;
}

function entriesOf(file: Buffer): Entry[] {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new TooLarge();
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth++) {
    if (file.readUInt32LE(at) !== ENTRY) throw new Error("The list of the archive is broken.");
    const length = file.readUInt16LE(at + 28);
    entries.push({
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
      name: file.toString("utf8", at + 46, at + 46 + length),
    });
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - SHORTEST_END - LONGEST_COMMENT);
  for (let at = file.length - SHORTEST_END; at >= first; at--) if (file.readUInt32LE(at) === END) return at;
  throw new Error("The archive has no end.");
}

async function contentOf(file: Buffer, { method, packed, offset }: Entry, most: number): Promise<Buffer> {
  const begin = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const content = file.subarray(begin, begin + packed);
  if (method === 0) {
    if (content.length > most) throw new TooLarge();
    return content;
  }
  if (method !== 8) throw new Error("The archive is packed in a way that spreadsheets do not use.");
  try {
    return await inflate(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw new TooLarge();
    throw error;
  }
}
