/**
 * ECharts writes colours into the picture; ours must follow the reader's scheme. So it draws with stand-ins,
 * and the finished picture gets variables of the style sheet in their place, or plain colours on paper.
 */
const NAMES = ["ink", "quiet", "line", "axis", "ground", "1", "2", "3", "4", "5", "6", "heat-1", "heat-2", "heat-3", "heat-4", "heat-5", "on-5", "band"] as const;
export type Ink = (typeof NAMES)[number];

const PATTERNS = ["2", "3", "4", "5", "6", "withheld"] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Light scheme, for paper: the same colours as in src/ui/styles/chart.css. */
const ON_PAPER: Readonly<Record<Ink, string>> = {
  ink: "#14232b", quiet: "#56656d", line: "#e1ded4", axis: "#868e93", ground: "#ffffff",
  "1": "#0b7285", "2": "#a06a00", "3": "#6b4fa0", "4": "#2f7d53", "5": "#56656d", "6": "#8c4a2f",
  "heat-1": "#e2f2f5", "heat-2": "#bfe3ea", "heat-3": "#93cfdb", "heat-4": "#62b8c9", "heat-5": "#0b7285", "on-5": "#ffffff", band: "#cfe7ec",
};

export const SERIES_INKS = ["1", "2", "3", "4", "5", "6"] as const satisfies readonly Ink[];

const hex = (index: number) => index.toString(16).padStart(2, "0");

export function ink(name: Ink): string {
  return `#ec00${hex(NAMES.indexOf(name))}`;
}

export function hatched(name: Pattern): string {
  return `#ec01${hex(PATTERNS.indexOf(name))}`;
}

/** The fill of a series: the first is plain, the others are told apart by their pattern too. */
export function seriesFill(index: number): string {
  const name = SERIES_INKS[index % SERIES_INKS.length]!;
  return name === "1" ? ink(name) : hatched(name);
}

export function seriesInk(index: number): string {
  return ink(SERIES_INKS[index % SERIES_INKS.length]!);
}

const STROKES: Readonly<Record<Pattern, string>> = {
  "2": '<path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke-width="1.4"/>',
  "3": '<path d="M1 1h1.6v1.6h-1.6zM4 4h1.6v1.6h-1.6z" stroke-width="1"/>',
  "4": '<path d="M0 1.5H6M0 4.5H6" stroke-width="1.2"/>',
  "5": '<path d="M1.5 0V6M4.5 0V6" stroke-width="1.2"/>',
  "6": '<path d="M0 3H6M3 0V6" stroke-width="1.2"/>',
  withheld: '<path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke-width="1.2"/>',
};

/** Puts the reader's colours in place of the stand-ins; patterns are defined inside the picture under its own id. */
export function coloured(svg: string, id: string, onPaper = false): string {
  const colour = (name: Ink) => (onPaper ? ON_PAPER[name] : `var(--chart-${name})`);
  const used = new Set<Pattern>();
  const painted = svg.replace(/#ec0([01])([0-9a-f]{2})/g, (_, kind: string, index: string) => {
    if (kind === "0") return colour(NAMES[Number.parseInt(index, 16)] ?? "ink");
    const pattern = PATTERNS[Number.parseInt(index, 16)] ?? "withheld";
    used.add(pattern);
    return `url(#${id}-${pattern})`;
  });
  if (used.size === 0) return painted;
  const defs = PATTERNS.filter((name) => used.has(name)).map((name) => {
    const [ground, stroke] = name === "withheld" ? [colour("ground"), colour("axis")] : [colour(name), colour("ground")];
    return `<pattern id="${id}-${name}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${ground}"/><g stroke="${stroke}" fill="none">${STROKES[name]}</g></pattern>`;
  });
  return painted.replace(/(<svg[^>]*>)/, `$1<defs>${defs.join("")}</defs>`);
}
