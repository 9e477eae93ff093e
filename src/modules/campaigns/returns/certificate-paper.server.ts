import { m } from "#paraglide/messages.js";
import { cleanText } from "#platform/documents/clean-text.ts";
import { renderPdf } from "#platform/documents/pdf.server.ts";
import { qrSvg } from "#platform/documents/pictures.server.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { heldWords } from "../words.ts";
import { spacedCode, type Certificate } from "./certificate.server.ts";

export type OnPaper = {
  school: string;
  title: string;
  organiser: string;
  heldFrom: string;
  heldUntil: string;
  certificate: Certificate;
  /** The address that proves it. */
  proof: string;
};

/** One sheet across, to be hung on a wall. */
export async function certificatePaper({ school, title, organiser, heldFrom, heldUntil, certificate, proof }: OnPaper): Promise<Buffer> {
  const data = {
    lang: currentLocale(),
    name: m.shell_name(),
    heading: m.campaigns_sending_paper_heading(),
    given: m.campaigns_sending_paper_given(),
    school: cleanText(school),
    took: m.campaigns_sending_paper_took(),
    title: cleanText(title),
    held: heldWords({ heldFrom, heldUntil, heldAt: null }),
    organiser: cleanText(organiser),
    organiserLabel: m.campaigns_sending_paper_organiser(),
    issued: m.campaigns_sending_paper_issued({ day: formatDate(certificate.issuedAt) }),
    check: m.campaigns_sending_paper_check(),
    code: spacedCode(certificate.code),
    address: proof.replace(/^https?:\/\//, ""),
    qr: await qrSvg(proof),
  };
  return renderPdf(TEMPLATE, data, certificate.issuedAt);
}

const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let sky = rgb("#0a6a8a")
#let sun = rgb("#f2b705")
#set document(title: d.heading + ": " + d.title, author: d.name, date: auto)
#set page(paper: "a4", flipped: true, margin: 15mm, background: {
  place(rect(width: 100%, height: 100%, fill: rgb("#fbfaf6")))
  place(dx: 8mm, dy: 8mm, rect(width: 100% - 16mm, height: 100% - 16mm, stroke: 1.4pt + sky, radius: 4mm))
  place(dx: 10mm, dy: 10mm, rect(width: 100% - 20mm, height: 100% - 20mm, stroke: 0.6pt + sun, radius: 3mm))
})
#set text(font: "Noto Sans", size: 12pt, lang: d.lang, fill: rgb("#1d2b33"))
#set par(leading: 0.6em)
#set align(center)
#v(9mm)
#text(size: 12pt, fill: sky, weight: "bold")[#d.name]
#v(3mm)
#text(font: "Noto Serif", size: 34pt, weight: "bold", fill: sky)[#d.heading]
#v(1mm)
#line(length: 40mm, stroke: 2.4pt + sun)
#v(1fr)
#text(size: 12pt, fill: luma(30%))[#d.given]
#v(2mm)
#block(width: 90%, text(font: "Noto Serif", size: if d.school.len() > 140 { 16pt } else { 22pt }, weight: "bold", hyphenate: false)[#d.school])
#v(4mm)
#block(width: 84%)[
  #text(size: 12pt, fill: luma(30%))[#d.took]
  #v(1mm)
  #text(size: if d.title.len() > 160 { 13pt } else { 17pt }, weight: "semibold", hyphenate: false)[#d.title]
  #v(0.5mm)
  #text(size: 11pt, fill: luma(30%))[#d.held]
]
#v(1fr)
#block(width: 94%, below: 4mm, grid(columns: (1fr, 30mm), column-gutter: 8mm, align: (left + bottom, right + bottom),
  [
    #set text(size: 10pt)
    #text(fill: luma(35%))[#d.organiserLabel] \\
    #d.organiser
    #v(2mm)
    #text(fill: luma(35%))[#d.issued]
    #v(1mm)
    #text(size: 9pt, fill: luma(35%))[#d.check #d.address #h(1mm) *#d.code*]
  ],
  image(bytes(d.qr), format: "svg", width: 28mm)))
`;
