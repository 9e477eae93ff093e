/** Kazakhstan's own Cyrillic code page: Windows-1251 with Kazakh letters where that has Serbian and Ukrainian ones. */
const KZ1048: Readonly<Record<number, string>> = {
  0x8d: "Қ", 0x8e: "Һ", 0x9d: "қ", 0x9e: "һ", 0xa1: "Ұ", 0xa2: "ұ", 0xa3: "Ә", 0xa5: "Ө",
  0xaa: "Ғ", 0xaf: "Ү", 0xb4: "ө", 0xba: "ғ", 0xbc: "ә", 0xbd: "Ң", 0xbe: "ң", 0xbf: "ү",
};

/** Text of a file as Excel saves it on a Kazakh Windows: in one of the two Unicodes, or in the code page. */
export function decodeText(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder("utf-16le").decode(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    const text = new TextDecoder("windows-1251").decode(file);
    return Array.from(file, (byte, index) => KZ1048[byte] ?? text[index]).join("");
  }
}
