import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { MAX_FILE_BYTES } from "./file-names.ts";
import { examineFile } from "./file-type.server.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

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
    const clean = await examineFile("IMG_0001.JPG", taken);
    if (typeof clean === "string") throw new Error(clean);
    const after = await sharp(clean.bytes).metadata();
    expect(after.exif).toBeUndefined();
    expect(Buffer.from(clean.bytes).includes("SecretPhone")).toBe(false);
    expect({ width: after.width, height: after.height }).toEqual({ width: 20, height: 60 });
    expect(clean).toMatchObject({ name: "IMG_0001.jpg", type: "image/jpeg" });
  });

  test("that is damaged is refused", async () => {
    expect(await examineFile("a.jpg", (await photo(1)).subarray(0, 100))).toBe("damaged");
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
  ])("%s is known by what is inside, and named safely", async (name, content, type, kept) => {
    expect(await examineFile(name, content)).toMatchObject({ type, name: kept });
  });

  test.each([
    ["a program named as a picture", bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0"), "unknown type"],
    ["nothing", new Uint8Array(0), "empty"],
    ["too much", new Uint8Array(MAX_FILE_BYTES + 1), "too big"],
  ])("that is %s is refused", async (_, content, why) => {
    expect(await examineFile("photo.jpg", content)).toBe(why);
  });
});
