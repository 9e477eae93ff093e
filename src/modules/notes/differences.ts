/** A stretch of words: in both texts, only in the saved one, or only in the one that was to be saved. */
export type Stretch = { kind: "both" | "theirs" | "yours"; text: string };

/** Above this the table of common words would be too large for a page's answer: whole lines are compared instead. */
const MOST_CELLS = 4_000_000;

/** What differs between two texts, word by word, or line by line where they are long and far apart. */
export function differences(theirs: string, yours: string): Stretch[] {
  const [left, right] = [tidy(theirs), tidy(yours)];
  for (const pieces of [/\n|[^\S\n]+|\S+/g, /\n|[^\n]+/g]) {
    const found = compare(left.match(pieces) ?? [], right.match(pieces) ?? []);
    if (found) return joined(found);
  }
  return joined([{ kind: "theirs", text: left }, { kind: "yours", text: right }]);
}

const tidy = (text: string) => text.replaceAll("\r\n", "\n");

function compare(left: readonly string[], right: readonly string[]): Stretch[] | undefined {
  const begin = sameFrom(left, right);
  const end = sameFrom(left.slice(begin).reverse(), right.slice(begin).reverse());
  const middle = between(left.slice(begin, left.length - end), right.slice(begin, right.length - end));
  if (!middle) return undefined;
  const both = (pieces: readonly string[]): Stretch => ({ kind: "both", text: pieces.join("") });
  return [both(left.slice(0, begin)), ...middle, both(left.slice(left.length - end))];
}

function sameFrom(left: readonly string[], right: readonly string[]): number {
  const at = left.findIndex((piece, index) => piece !== right[index]);
  return at < 0 ? left.length : at;
}

/** The longest common run of pieces, by the table of lengths of what follows each pair. */
function between(left: readonly string[], right: readonly string[]): Stretch[] | undefined {
  const width = right.length + 1;
  if ((left.length + 1) * width > MOST_CELLS) return undefined;
  const common = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) common[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && left[i] === right[j]) {
      found.push({ kind: "both", text: left[i] ?? "" });
      [i, j] = [i + 1, j + 1];
    } else if (i < left.length && (j === right.length || at(i + 1, j) >= at(i, j + 1))) found.push({ kind: "theirs", text: left[i++] ?? "" });
    else found.push({ kind: "yours", text: right[j++] ?? "" });
  }
  return found;
}

/** Changed words with nothing but spaces between them are one change, so that a sentence reads as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let [theirs, yours, gap] = ["", "", ""];
  const close = () => {
    add(found, "theirs", theirs);
    add(found, "yours", yours);
    add(found, "both", gap);
    [theirs, yours, gap] = ["", "", ""];
  };
  for (const { kind, text } of stretches) {
    if (kind === "both" && (theirs || yours) && /^[^\S\n]+$/.test(text)) gap += text;
    else if (kind === "both") {
      close();
      add(found, "both", text);
    } else {
      if (gap) [theirs, yours, gap] = [theirs + gap, yours + gap, ""];
      if (kind === "theirs") theirs += text;
      else yours += text;
    }
  }
  close();
  return found;
}

function add(found: Stretch[], kind: Stretch["kind"], text: string): void {
  const last = found.at(-1);
  if (text === "") return;
  if (last?.kind === kind) last.text += text;
  else found.push({ kind, text });
}
