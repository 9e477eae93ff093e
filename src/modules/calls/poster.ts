export const POSTER_SIZES = ["a4", "a3", "cards"] as const;
export type PosterSize = (typeof POSTER_SIZES)[number];

export type PosterWords = {
  language: string;
  size: PosterSize;
  mark: string;
  school: string;
  title: string;
  lead: string;
  scan: string;
  address: string;
  qr: string;
  promises: readonly string[];
  /** How the service of the school is reached; empty when the school has not said. */
  team: string;
  contacts: readonly string[];
  now: string;
  numbers: readonly { number: string; label: string }[];
};

/** One sheet for a wall, or eight cards to cut out and keep in a pocket. */
export const POSTER = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.mark, date: auto)
#let teal = rgb("#0b7285")
#let urgent = rgb("#b42318")
#let code(width) = image(bytes(d.qr), format: "svg", width: width)
#set par(leading: 0.55em, justify: false)
#if d.size == "cards" {
  set page(paper: "a4", margin: 0mm)
  set text(font: "Noto Sans", size: 9.5pt, lang: d.language)
  let card = box(width: 105mm, height: 74.25mm, inset: 8mm, stroke: (dash: "dotted", thickness: 0.4pt, paint: luma(55%)))[
    #text(size: 17pt, weight: "bold", fill: teal, d.title)
    #v(1mm)
    #grid(columns: (1fr, 28mm), column-gutter: 4mm, [#d.lead #v(1mm) #text(fill: luma(30%), d.promises.first())], code(28mm))
    #v(1mm)
    #text(size: 11pt, weight: "bold", d.address)
    #if d.contacts.len() > 0 [ \\ #text(size: 8.5pt, d.contacts.first())]
    #v(1fr)
    #grid(columns: (1fr,) * d.numbers.len(), column-gutter: 1.5mm, ..d.numbers.map(n => align(center)[#text(size: 12pt, weight: "bold", fill: urgent, n.number.replace(" ", "\\u{a0}"))]))
  ]
  grid(columns: 2, ..range(8).map(_ => card))
} else {
  let k = if d.size == "a3" { 1.414 } else { 1.0 }
  set page(paper: d.size, margin: (x: 18mm * k, y: 16mm * k))
  set text(font: "Noto Sans", size: 13pt * k, lang: d.language)
  grid(columns: (1fr, auto), align: (left + horizon, right + horizon), text(size: 14pt * k, weight: "bold", fill: teal, d.mark), block(width: 110mm * k, text(size: 11pt * k, fill: luma(30%), d.school)))
  v(3mm * k)
  block(above: 8mm * k, below: 7mm * k, text(size: 42pt * k, weight: "bold", fill: teal, d.title))
  block(below: 8mm * k, text(size: 21pt * k, d.lead))
  v(3mm * k)
  grid(columns: (72mm * k, 1fr), column-gutter: 10mm * k, align: (left + horizon, left + horizon),
    code(72mm * k),
    [#text(size: 16pt * k, d.scan) #v(1mm * k) #text(size: 15pt * k, weight: "bold", d.address)])
  v(3mm * k)
  for promise in d.promises { block(below: 4mm * k, grid(columns: (7mm * k, 1fr), text(fill: teal, weight: "bold", "–"), text(size: 13pt * k, promise))) }
  if d.contacts.len() > 0 { block(below: 4mm * k)[#text(size: 14pt * k, weight: "bold", fill: teal, d.team) \\ #text(size: 13pt * k, d.contacts.join("  ·  "))] }
  v(1fr)
  block(width: 100%, breakable: false, fill: rgb("#fdecea"), radius: 3mm * k, inset: 6mm * k)[
    #text(size: 17pt * k, weight: "bold", fill: urgent, d.now)
    #v(1mm * k)
    #grid(columns: (1fr, 1fr, 1fr), row-gutter: 4mm * k, column-gutter: 4mm * k, ..d.numbers.map(n => [
      #text(size: 28pt * k, weight: "bold", fill: urgent, n.number.replace(" ", "\\u{a0}")) \\
      #text(size: 10.5pt * k, n.label)]))
  ]
}
`;
