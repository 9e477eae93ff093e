import { chartSamples } from "#ui/living/chart-samples.ts";
import { chartBlock } from "#platform/documents/chart-block.server.ts";
import type { Block, DocumentSpec, TableBlock } from "#platform/documents/document.ts";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";

const MADE_AT = new Date("2026-11-25T16:58:00Z");

/** What could be taken for markup, a formula or an end of something, and must come out as itself. */
export const TRICKY = ['#include("x")', "<w:p>&amp;</w:p>", "$ x^2 $ *b* _i_ \\ // @ref <label>", "_x0041_ ]]>", "{{name}} ${name}", "Ә Ғ Қ Ң Ө Ұ Ү Һ І ә ғ қ ң ө ұ ү һ і ₸ «№ 5» – “a”"] as const;
export const FORMULA = "=1+1";
/** Words of one name that no column holds on one line. */
export const LONG_NAME = "«Абай Құнанбайұлы атындағы № 125 көпсалалы мамандандырылған шағын орталығы бар жалпы білім беретін мектеп-гимназия-интернат» коммуналдық мемлекеттік мекемесі";

const WORDS = {
  kk: { title: "Облыс мектептерінің тізімі", organisation: "Түркістан облысының білім басқармасы", school: "№ {n} жалпы білім беретін мектеп", columns: ["№", "Атауы", "Аудан", "Ашылған күні", "Оқушылар", "Бюджет, ₸", "Үлесі"], post: "Білім басқармасының басшысы", name: "Ә. Қ. Төлегенов", empty: "Бұл тізімде мектеп жоқ." },
  ru: { title: "Список школ области", organisation: "Управление образования Туркестанской области", school: "Общеобразовательная школа № {n}", columns: ["№", "Наименование", "Район", "Открыта", "Учеников", "Бюджет, ₸", "Доля"], post: "Руководитель управления образования", name: "А. К. Тулегенов", empty: "В этом списке нет школ." },
  en: { title: "Schools of the region", organisation: "Education Department of Turkistan Region", school: "General Secondary School No. {n}", columns: ["No.", "Name", "District", "Opened on", "Pupils", "Budget, ₸", "Share"], post: "Head of the Education Department", name: "A. K. Tulegenov", empty: "There are no schools in this list." },
} as const;

const KINDS = ["number", "text", "text", "day", "number", "number", "share"] as const;
const WIDTHS = [6, 44, 22, 14, 13, 20, 10];

export function table(locale: Locale, rows: number): TableBlock {
  const { title, school, columns, empty } = WORDS[locale];
  return {
    kind: "table",
    caption: title,
    columns: columns.map((label, at) => ({ label, kind: KINDS[at], width: WIDTHS[at] })),
    rows: Array.from({ length: rows }, (_, at) => [
      at + 1,
      at % 17 === 3 ? LONG_NAME : (TRICKY[at % 23] ?? school.replace("{n}", String(at + 1))),
      "Сарыағаш",
      `20${String(at % 26).padStart(2, "0")}-0${(at % 9) + 1}-1${at % 10}`,
      at % 7 === 5 ? null : 100 + at * 3,
      at * 1_234_567.5,
      at / 1000,
    ]),
    ...(rows > 0 ? { totals: [null, null, null, null, 12_345, 999_999_999.5, null] } : {}),
    empty,
  };
}

/** Every kind of block there is. */
export function everything(locale: Locale): DocumentSpec {
  const { title, organisation, post, name } = WORDS[locale];
  const blocks: Block[] = [
    { kind: "facts", facts: [{ label: WORDS[locale].columns[2], value: organisation }, { label: WORDS[locale].columns[1], value: `${FORMULA}\n${TRICKY[0]}` }] },
    { kind: "text", text: TRICKY.join(" · ") },
    { kind: "heading", text: title },
    inLocale(locale, () => chartBlock("picture", chartSamples(locale).stacked)),
    table(locale, 8),
    { kind: "note", text: LONG_NAME },
    { kind: "code", content: "PANA-2026", text: "PANA-2026" },
    { kind: "signatures", people: [{ post, name }, { post: LONG_NAME }] },
  ];
  return { title, subtitle: LONG_NAME, organisation, language: locale, made: { at: MADE_AT, by: name }, approval: { post, name }, blocks };
}

export function list(locale: Locale, rows: number): DocumentSpec {
  const { title, organisation, name } = WORDS[locale];
  return { title, organisation, language: locale, orientation: "landscape", made: { at: MADE_AT, by: name }, blocks: [table(locale, rows)] };
}
