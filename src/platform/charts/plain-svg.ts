import { coloured } from "./ink.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

type Dress = { id: string; titles: readonly (readonly (string | undefined)[])[]; onPaper?: boolean };

/**
 * What ECharts writes, made fit for a page that forbids inline styles: no style element or attribute,
 * no classes, sizes from the style sheet, the reader's colours, and on each mark what a pointer is told.
 */
export function plainSvg(drawn: string, { id, titles, onPaper }: Dress): string {
  const bare = drawn
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ style="([^"]*)"/g, (_, rules: string) => attributesOf(rules))
    .replace(/ (?:class|pointer-events|xmlns:xlink|version|baseProfile)="[^"]*"/g, "")
    .replace(/(<rect [^>]*x="0" y="0" fill="(?:none|transparent)"[^>]*>)<\/rect>\n?/, "")
    .replace(/(-?\d+\.\d{2})\d+/g, "$1");
  const told = bare.replace(/<(path|rect|circle|polyline|polygon)((?:\s[^>]*?)?)\secmeta_series_index="(\d+)" ecmeta_data_index="(\d+)"([^>]*)><\/\1>/g, (_, tag: string, before: string, series: string, index: string, after: string) => {
    const title = titles[Number(series)]?.[Number(index)];
    return `<${tag}${before}${after}>${title ? `<title>${escaped(title)}</title>` : ""}</${tag}>`;
  });
  const clean = told.replace(/ ecmeta_\w+="[^"]*"/g, "").replace(/>\s+</g, "><").trim();
  const sized = onPaper ? clean : clean.replace(/^<svg width="[^"]*" height="[^"]*"/, `<svg aria-hidden="true" focusable="false"`);
  return coloured(sized, id, onPaper);
}

/** Presentation attributes in place of a style attribute; the font is the page's. */
function attributesOf(rules: string): string {
  return rules
    .split(";")
    .map((rule) => rule.split(":").map((part) => part.trim()))
    .filter(([name, value]) => name && value && name !== "font-family")
    .map(([name, value]) => ` ${name}="${escaped((value ?? "").replace(/^(\d+(?:\.\d+)?)px$/, "$1"))}"`)
    .join("");
}
