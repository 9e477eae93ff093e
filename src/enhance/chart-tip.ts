/** How far from a mark one may point and still mean it. */
const NEAR_PX = 40;
const GAP_PX = 10;
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** One mark may be drawn in several pieces, which all say the same. */
type Mark = { words: string; pieces: SVGGraphicsElement[] };

const marksOf = new WeakMap<SVGElement, Mark[]>();
const tip = document.createElement("div");
tip.className = "chart-tip";
tip.role = "status";
tip.hidden = true;
let lit: Mark | undefined;

/** From now on the marks of this picture tell what they are; the event that woke it counts too. */
export function tellMarks(picture: HTMLElement, first: Event) {
  const point = (event: Event) => {
    if (event instanceof PointerEvent) show(nearest(marksIn(picture), event.clientX, event.clientY));
  };
  picture.addEventListener("pointermove", point, { passive: true });
  picture.addEventListener("pointerdown", point, { passive: true });
  picture.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && show(undefined));
  picture.addEventListener("focus", () => focused(picture));
  picture.addEventListener("blur", () => show(undefined));
  picture.addEventListener("keydown", (event) => step(picture, event));
  addEventListener("scroll", scrolled, { passive: true, capture: true });
  if (first instanceof PointerEvent) point(first);
  else focused(picture);
}

/** A click focuses too, but says itself what it points at. */
function focused(picture: HTMLElement) {
  if (picture.matches(":focus-visible")) show(marksIn(picture)[0]);
}

/** Coming to a picture by keyboard scrolls to it, so there the tip goes along; a pointer no longer points at the same mark. */
function scrolled() {
  if (lit && document.activeElement?.matches(".chart-picture:focus-visible")) place(boxOf(lit));
  else show(undefined);
}

function step(picture: HTMLElement, event: KeyboardEvent) {
  if (event.key === "Escape") return show(undefined);
  const next = STEPS[event.key];
  if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const marks = marksIn(picture);
  const at = lit ? marks.indexOf(lit) : -1;
  show(marks[next(at, marks.length - 1)]);
}

/** Of the picture that is shown, for a desk or a phone; the browser's own slow tip goes. */
function marksIn(picture: HTMLElement): Mark[] {
  const svg = [...picture.querySelectorAll("svg")].find((one) => one.getBoundingClientRect().width > 0);
  if (!svg) return [];
  const known = marksOf.get(svg);
  if (known) return known;
  const marks = new Map<string, Mark>();
  for (const title of svg.querySelectorAll("title")) {
    const words = title.textContent ?? "";
    const mark = marks.get(words) ?? { words, pieces: [] };
    if (title.parentElement instanceof SVGGraphicsElement) mark.pieces.push(title.parentElement);
    marks.set(words, mark);
    title.remove();
  }
  const found = [...marks.values()].filter(({ pieces }) => pieces.length > 0);
  marksOf.set(svg, found);
  return found;
}

function nearest(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const away = marks.map((mark) => Math.min(...mark.pieces.map((piece) => distance(piece.getBoundingClientRect(), x, y))));
  const least = Math.min(...away);
  return least <= NEAR_PX ? marks[away.indexOf(least)] : undefined;
}

/** Inside several boxes the smaller is meant: a point upon a bar, not the bar. */
function distance(box: DOMRect, x: number, y: number): number {
  const outside = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  return outside > 0 ? outside : -1 / (1 + box.width * box.height);
}

function show(mark: Mark | undefined) {
  if (mark === lit) return;
  for (const piece of lit?.pieces ?? []) piece.classList.remove("chart-lit");
  lit = mark;
  tip.hidden = mark === undefined;
  if (!mark) return;
  for (const piece of mark.pieces) piece.classList.add("chart-lit");
  tip.textContent = mark.words;
  if (!tip.isConnected) document.body.append(tip);
  place(boxOf(mark));
}

/** Above the mark where there is room, else below; never out of the window. */
function place(mark: DOMRect) {
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(GAP_PX, Math.min(mark.left + mark.width / 2 - width / 2, document.documentElement.clientWidth - width - GAP_PX));
  const above = mark.top - height - GAP_PX;
  tip.style.left = `${left}px`;
  tip.style.top = `${above >= GAP_PX ? above : mark.bottom + GAP_PX}px`;
}

function boxOf({ pieces }: Mark): DOMRect {
  const boxes = pieces.map((piece) => piece.getBoundingClientRect());
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
  return new DOMRect(left, top, right - left, bottom - top);
}
