import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const FILE = 0x04034b50;
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
export async function unpackWithin(file: Buffer, most: number, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const unpacked = new Map<string, Buffer>();
  let left = most;
  for (const entry of entriesOf(file)) {
    const content = await contentOf(file, entry, left);
    left -= content.length;
    if (wanted(entry.name)) unpacked.set(entry.name, content);
  }
  return unpacked;
}

/**
 * An archive of these files and nothing else, not packed. Whoever reads it finds what was counted, and not what another
 * archive hides from its own list: readers that go from file to file do not look at the list.
 */
export function archiveOf(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const [bytes, sum] = [Buffer.from(name), crc32(content)];
    const head = headOf(FILE, 30, 14, { sum, size: content.length, name: bytes });
    const entry = headOf(ENTRY, 46, 16, { sum, size: content.length, name: bytes });
    entry.writeUInt32LE(offset, 42);
    parts.push(head, content);
    list.push(entry);
    offset += head.length + content.length;
  }
  const end = Buffer.alloc(SHORTEST_END);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(list.reduce((sum, entry) => sum + entry.length, 0), 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...list, end]);
}

/** The list repeats what stands before each file, a little further on. */
function headOf(mark: number, length: number, at: number, { sum, size, name }: { sum: number; size: number; name: Buffer }): Buffer {
  const head = Buffer.alloc(length);
  head.writeUInt32LE(mark, 0);
  head.writeUInt32LE(sum, at);
  head.writeUInt32LE(size, at + 4);
  head.writeUInt32LE(size, at + 8);
  head.writeUInt16LE(name.length, at + 12);
  return Buffer.concat([head, name]);
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
