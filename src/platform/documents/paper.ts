/**
 * How a document is laid out in PDF. What it says comes in as data and stays data:
 * a string in code mode is never read as markup.
 */
export const PAPER = `
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#17242c")
#let quiet = rgb("#5a6972")
#let rule = rgb("#d5dde2")
#let accent = rgb("#0a6a8a")
#set document(title: d.title, author: d.organisation, date: auto)
#set text(font: "Noto Sans", lang: d.language, size: 10pt, fill: ink)
#set par(leading: 0.62em, justify: false)
#let lines(s) = s.split("\\n").join(linebreak())
#let small(body) = text(size: 8pt, fill: quiet, body)
#set page(
  paper: "a4", flipped: d.landscape,
  margin: if d.landscape { (left: 18mm, right: 15mm, top: 24mm, bottom: 19mm) } else { (left: 25mm, right: 15mm, top: 24mm, bottom: 20mm) },
  header-ascent: 7mm, footer-descent: 7mm,
  header: small({
    grid(columns: (1fr, auto), column-gutter: 8mm, align: (left + bottom, right + bottom), d.organisation,
      context [#counter(page).display() / #counter(page).final().first()])
    v(-1.2mm)
    line(length: 100%, stroke: 0.5pt + rule)
  }),
  footer: small(grid(columns: (1fr, auto), column-gutter: 8mm, align: (left, right), d.foot, d.mark)),
)
#let approval(p) = align(right, block(width: 76mm, below: 9mm, align(left, {
  set par(leading: 0.75em)
  text(weight: "semibold", tracking: 0.3pt, d.words.approved)
  linebreak()
  lines(p.post)
  v(3.5mm)
  grid(columns: (34mm, 1fr), column-gutter: 2.5mm, align: (left + bottom, left + bottom),
    line(length: 100%, stroke: 0.6pt + ink), p.at("name", default: ""))
  v(1mm)
  d.words.date
})))
#let table-block(b) = {
  set text(size: 8.5pt, number-width: "tabular")
  set par(leading: 0.5em)
  set table.cell(breakable: false)
  show table.cell.where(y: 0): set text(weight: "semibold")
  let sides = b.columns.map(c => if c.numeric { right } else { left })
  if b.caption != "" { block(above: 6mm, below: 2.6mm, sticky: true, text(size: 10.5pt, weight: "semibold", b.caption)) } else { v(2mm) }
  let cell(c) = if type(c) == str { c } else { table.cell(breakable: c.breaks, lines(c.text)) }
  let hairline = (x: none, top: none, bottom: 0.4pt + rule)
  // Nothing to see: it holds the total and the last row together on one page.
  let last = b.rows.len() - 1
  let tied = b.totals != none and last >= 0 and b.rows.last().all(c => type(c) == str or not c.breaks)
  let tie(i) = if tied and i == last { (table.cell(rowspan: 2, breakable: false, inset: 0pt, stroke: none)[],) } else if tied { (table.cell(breakable: true)[],) } else { () }
  table(
    columns: (..b.columns.map(c => c.share * 1fr), ..if tied { (0pt,) }),
    align: (x, y) => sides.at(x, default: left) + if y == 0 { bottom } else { top },
    inset: (x: 1.6mm, y: 1.5mm),
    fill: (x, y) => if y == 0 { rgb("#eef3f6") },
    stroke: hairline,
    table.header(table.hline(stroke: 0.8pt + accent), ..b.columns.map(c => c.label), ..if tied { ([],) }, table.hline(stroke: 0.5pt + accent)),
    ..if b.rows.len() == 0 { (table.cell(colspan: b.columns.len(), inset: (y: 4mm), align: center, text(fill: quiet, b.empty)),) },
    ..b.rows.enumerate().map(((i, row)) => (..row.map(cell), ..tie(i))).flatten(),
    ..if b.totals != none { (table.hline(stroke: 0.6pt + accent), ..b.totals.map(c => text(weight: "semibold", cell(c)))) },
    table.hline(stroke: 0.8pt + accent),
  )
}
#let facts(b) = block(above: 5mm, below: 5mm, grid(
  columns: (auto, 1fr), column-gutter: 6mm, row-gutter: 2.3mm,
  ..b.facts.map(f => (text(fill: quiet, f.label), lines(f.value))).flatten()))
#let chart(b) = block(above: 6mm, below: 6mm, breakable: false, {
  block(below: 3mm, text(size: 10.5pt, weight: "semibold", b.title))
  let picture = image(bytes(b.svg), format: "svg", alt: b.alternative, width: if d.landscape { 76% } else { 100% })
  picture
  if b.legend.len() > 0 {
    v(1mm)
    set text(size: 8.5pt)
    for entry in b.legend { box({ box(baseline: 15%, image(bytes(entry.svg), format: "svg", height: 3mm)); h(1.5mm); entry.label }); h(6mm, weak: true) }
  }
  if b.at("note", default: none) != none { block(above: 2.5mm, small(lines(b.note))) }
})
#let signatures(b) = block(above: 12mm, breakable: false, for p in b.people {
  block(below: 8mm, grid(columns: (1fr, 44mm, 52mm), column-gutter: 5mm, row-gutter: 1.2mm, align: (left + bottom, center + bottom, left + bottom),
    lines(p.post), line(length: 100%, stroke: 0.6pt + ink), if p.at("name", default: none) != none { p.name } else { line(length: 100%, stroke: 0.6pt + ink) },
    [], small(d.words.signature), if p.at("name", default: none) == none { align(center, small(d.words.name)) }))
})
#let code(b) = block(above: 6mm, below: 6mm, breakable: false, grid(columns: (32mm, 1fr), column-gutter: 6mm, align: horizon,
  image(bytes(b.svg), format: "svg", width: 32mm, alt: b.text), lines(b.text)))

#if d.at("approval", default: none) != none { approval(d.approval) }
#block(below: 3mm, align(if d.at("approval", default: none) != none { center } else { left }, {
  show heading: set text(size: 16pt, weight: "bold")
  show heading: set par(leading: 0.5em)
  heading(level: 1, lines(d.title))
  if d.at("subtitle", default: none) != none { block(above: 2.6mm, text(size: 11pt, fill: quiet, lines(d.subtitle))) }
}))
#for b in d.blocks {
  if b.kind == "table" { table-block(b) }
  else if b.kind == "text" { block(above: 3.4mm, below: 3.4mm, lines(b.text)) }
  else if b.kind == "note" { block(above: 3mm, below: 3mm, small(lines(b.text))) }
  else if b.kind == "heading" { block(above: 8mm, below: 3.4mm, sticky: true, { show heading: set text(size: 12.5pt, weight: "semibold"); heading(level: 2, lines(b.text)) }) }
  else if b.kind == "facts" { facts(b) }
  else if b.kind == "chart" { chart(b) }
  else if b.kind == "signatures" { signatures(b) }
  else if b.kind == "code" { code(b) }
  else if b.kind == "newPage" { pagebreak(weak: true) }
}
`;
