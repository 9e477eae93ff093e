import { m } from "#paraglide/messages.js";
import { cleanText } from "#platform/documents/clean-text.ts";
import { renderPdf } from "#platform/documents/pdf.server.ts";
import { qrSvg } from "#platform/documents/pictures.server.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import type { StageKind } from "./rules/stages.ts";
import { stageWord } from "./words.ts";

export type Told = {
  contest: string;
  organiser: string;
  host: string;
  name: string;
  className: string;
  teacher: string;
  school: string;
  work: string;
  nomination: string;
  ageGroup: string;
  stage: StageKind;
  rank: number;
  on: Date;
  proof: string;
  code: string;
};

/** A diploma to be signed and framed. The name stands on the paper alone: the code leads to a page that shows it only by consent. */
export async function diplomaPaper(told: Told): Promise<Buffer> {
  const data = {
    lang: currentLocale(),
    product: m.shell_name(),
    heading: m.campaigns_contest_diploma({ rank: String(told.rank) }),
    contest: cleanText(told.contest),
    given: m.campaigns_contest_diploma_given(),
    name: cleanText(told.name),
    of: cleanText(m.campaigns_contest_diploma_for({ school: told.school, className: told.className })),
    won: m.campaigns_contest_won({ rank: String(told.rank), stage: stageWord(told.stage) }),
    host: cleanText(told.host),
    facts: [
      [m.campaigns_contest_work(), `«${told.work}»`],
      [m.campaigns_contest_nomination(), `${told.nomination}, ${told.ageGroup}`],
      ...(told.teacher ? [[m.campaigns_contest_teacher(), told.teacher]] : []),
    ].map((fact) => fact.map(cleanText)),
    chair: m.campaigns_contest_diploma_chair(),
    organiserLabel: m.campaigns_contest_diploma_organiser(),
    organiser: cleanText(told.organiser),
    on: formatDate(told.on),
    check: m.campaigns_contest_diploma_proof({ code: told.code }),
    address: told.proof.replace(/^https?:\/\//, ""),
    qr: await qrSvg(told.proof),
  };
  return renderPdf(TEMPLATE, data, told.on);
}

const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let sky = rgb("#0a6a8a")
#let sun = rgb("#f2b705")
#let quiet = luma(35%)
#set document(title: d.heading + ": " + d.contest, author: d.product, date: auto)
#set page(paper: "a4", margin: (x: 24mm, y: 22mm), background: {
  place(rect(width: 100%, height: 100%, fill: rgb("#fbfaf6")))
  place(dx: 9mm, dy: 9mm, rect(width: 100% - 18mm, height: 100% - 18mm, stroke: 1.6pt + sky, radius: 4mm))
  place(dx: 11.5mm, dy: 11.5mm, rect(width: 100% - 23mm, height: 100% - 23mm, stroke: 0.7pt + sun, radius: 3mm))
})
#set text(font: "Noto Sans", size: 11.5pt, lang: d.lang, fill: rgb("#1d2b33"), hyphenate: false)
#set par(leading: 0.62em)
#set align(center)
#v(8mm)
#block(width: 90%, text(size: 11pt, fill: quiet)[#d.organiser])
#v(12mm)
#text(font: "Noto Serif", size: 30pt, weight: "bold", fill: sky)[#d.heading]
#v(1mm)
#line(length: 44mm, stroke: 2.4pt + sun)
#v(4mm)
#block(width: 92%, text(size: 15pt, weight: "semibold")[#d.contest])
#v(12mm)
#text(fill: quiet)[#d.given]
#v(3mm)
#block(width: 96%, text(font: "Noto Serif", size: if d.name.len() > 60 { 20pt } else { 26pt }, weight: "bold")[#d.name])
#v(2mm)
#block(width: 86%)[#d.of]
#v(9mm)
#text(size: 15pt, weight: "bold", fill: sky)[#d.won]
#v(0.5mm)
#text(fill: quiet)[#d.host]
#v(8mm)
#block(width: 92%, align(left, grid(columns: (auto, 1fr), column-gutter: 6mm, row-gutter: 3mm,
  ..d.facts.map(f => (text(fill: quiet, f.at(0)), f.at(1))).flatten())))
#v(1fr)
#let sign(label) = (align(left, label), align(bottom, line(length: 100%, stroke: 0.6pt)))
#block(width: 100%, grid(columns: (62mm, 1fr), column-gutter: 6mm, row-gutter: 9mm, ..sign(d.chair), ..sign(d.organiserLabel)))
#v(10mm)
#block(width: 100%, grid(columns: (1fr, 28mm), column-gutter: 8mm, align: (left + bottom, right + bottom),
  [
    #set text(size: 9pt)
    #d.on
    #v(1mm)
    #text(fill: quiet)[#d.check \\ #d.address]
  ],
  image(bytes(d.qr), format: "svg", width: 28mm)))
`;
