const LONGEST = 31;

/** A name that Excel takes and that no other sheet of the workbook has. */
export function sheetName(wanted: string, taken: Set<string> = new Set()): string {
  const plain = wanted.replace(/[\\/?*[\]:\n]/g, " ").trim().replace(/^'+|'+$/g, "");
  const base = plain === "" ? "1" : plain;
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : ` ${number}`;
    const name = `${[...base].slice(0, LONGEST - end.length).join("")}${end}`.trim();
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
