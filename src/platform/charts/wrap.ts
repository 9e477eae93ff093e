/** Widths in parts of the font's size, a little more than the widest usual screen font takes. */
const NARROW = /[ .,:;!|'’iljfrtIі\-‐–()[\]/]/u;
const WIDE = /[mwMW@%шщжюмфыШЩЖЮМФЫ—₸]/u;
const CAPITAL = /\p{Lu}/u;

export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += NARROW.test(letter) ? 0.36 : WIDE.test(letter) ? 0.9 : CAPITAL.test(letter) ? 0.72 : 0.6;
  return width * size;
}

/** Lines no wider than the room. Nothing is cut: a word that is too long goes on in the next line after a hyphen. */
export function wrap(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= room) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = broken(word, room, size);
    line = pieces.pop() ?? "";
    lines.push(...pieces);
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

function broken(word: string, room: number, size: number): string[] {
  if (widthOf(word, size) <= room) return [word];
  const joint = word.search(/[-‐–]\p{L}/u) + 1;
  if (joint > 1) return [...broken(word.slice(0, joint), room, size), ...broken(word.slice(joint), room, size)];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && widthOf(`${piece}${letter}-`, size) > room) {
      pieces.push(/[-‐–]$/u.test(piece) ? piece : `${piece}-`);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
