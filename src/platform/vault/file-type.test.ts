import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { Recognition, safeName } from "./file-type.server.ts";
import { withoutMetadata } from "./picture.server.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

/** As it arrives from a network: in pieces of any size. */
async function recognised(content: Uint8Array, piece = content.length) {
  const recognition = new Recognition();
  for (let at = 0; at < content.length; at += piece) recognition.take(content.subarray(at, at + piece));
  return recognition.end();
}

async function photo(orientation: number): Promise<Uint8Array> {
  return sharp({ create: { width: 60, height: 20, channels: 3, background: "#0a6a8a" } })
    .withExif({ IFD0: { Make: "SecretPhone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "43/1 14/1 20/1", GPSLongitudeRef: "E", GPSLongitude: "76/1 53/1 42/1" } })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

describe("a picture", () => {
  test("loses where and with what it was taken, and stands the way it was held", async () => {
    const taken = await sharp(await photo(6)).withExif({ IFD0: { Make: "SecretPhone", Orientation: "6" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "43/1 14/1 20/1" } }).jpeg().toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    expect(Buffer.from(taken).includes("SecretPhone")).toBe(true);
    const clean = await withoutMetadata("image/jpeg", taken);
    if (!clean) throw new Error("damaged");
    const after = await sharp(clean).metadata();
    expect(after.exif).toBeUndefined();
    expect(Buffer.from(clean).includes("SecretPhone")).toBe(false);
    expect({ width: after.width, height: after.height }).toEqual({ width: 20, height: 60 });
    expect(await recognised(clean)).toEqual({ type: "image/jpeg", ending: "jpg" });
    expect(safeName("IMG_0001.JPG", "jpg")).toBe("IMG_0001.jpg");
  });

  test("that is damaged is refused", async () => {
    expect(await withoutMetadata("image/jpeg", (await photo(1)).subarray(0, 100))).toBeUndefined();
  });
});

describe("a file", () => {
  test.each([
    ["report.pdf", bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"), "application/pdf", "report.pdf"],
    ["C:\\Users\\a\\note.txt", new TextEncoder().encode("Сәлем"), "text/plain", "note.txt"],
    ["../../etc/passwd", new TextEncoder().encode("root"), "text/plain", "passwd.txt"],
    ["page.html", new TextEncoder().encode("<script>alert(1)</script>"), "text/plain", "page.txt"],
    ["virus.exe", new TextEncoder().encode("только текст"), "text/plain", "virus.txt"],
    ["song.mp3", bytes(`\u00ff\u00fb\u0090\u0064${"\0".repeat(500)}`), "audio/mpeg", "song.mp3"],
  ])("%s is known by what is inside, however it arrives, and named safely", async (name, content, type, kept) => {
    for (const piece of [content.length, 7, 1]) {
      const kind = await recognised(content, piece);
      expect(kind?.type).toBe(type);
      expect(safeName(name, kind?.ending ?? "")).toBe(kept);
    }
  });

  test("of a word processor is told from any other archive", async () => {
    expect(await recognised(archive("mimetype", "application/vnd.oasis.opendocument.text"), 5)).toEqual({ type: "application/vnd.oasis.opendocument.text", ending: "odt" });
    expect(await recognised(archive("virus.exe", "MZ"), 5)).toBeUndefined();
  });

  test.each([
    ["a program named as a picture", bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0")],
    ["text that ends in something else", Buffer.concat([Buffer.alloc(300_000, "a"), Buffer.from([0xff, 0])])],
  ])("that is %s is refused", async (_, content) => {
    expect(await recognised(content, 4096)).toBeUndefined();
  });
});

/** The first entry of a zip, stored without compression. */
function archive(name: string, content: string): Uint8Array {
  const head = Buffer.alloc(30);
  head.write("PK\u0003\u0004", "latin1");
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name + content)]);
}
