/**
 * The picture to share, laid out in Typst: it writes letters as outlines, so that the picture is the same on every
 * machine, whatever fonts it has. What it says comes in as data.
 */
export const CARD = `
#let d = json(bytes(sys.inputs.data))
#set page(width: 1200pt, height: 630pt, margin: 0pt, fill: rgb("#0b7285"))
#set text(font: "Noto Sans", fill: white, lang: d.language)
#set par(leading: 0.5em, justify: false)
#place(top + right, dx: 170pt, dy: -150pt, circle(radius: 260pt, fill: rgb("#0d8198")))
#place(bottom + left, rect(width: 100%, height: 14pt, fill: rgb("#f2b705")))
#let size = if d.title.len() > 220 { 38pt } else if d.title.len() > 110 { 50pt } else { 68pt }
#pad(x: 72pt, top: 64pt, bottom: 60pt, grid(
  rows: (auto, 1fr, auto), row-gutter: 0pt,
  text(size: 30pt, weight: "semibold", fill: rgb("#ffe08a"), d.kind),
  align(left + horizon, block(width: 1000pt, text(size: size, weight: "bold", d.title))),
  grid(columns: (1fr, auto), column-gutter: 40pt, align: (left + bottom, right + bottom),
    stack(spacing: 16pt, text(size: 34pt, weight: "semibold", d.when), text(size: 26pt, fill: rgb("#cfeef4"), d.hashtag)),
    text(size: 26pt, weight: "semibold", d.mark)),
))
`;

export type CardWords = { language: string; kind: string; title: string; when: string; hashtag: string; mark: string };
