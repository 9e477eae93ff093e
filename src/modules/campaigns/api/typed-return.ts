import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { typedFrom } from "../returns/typed.ts";
import type { ReturnForm } from "../schema/return-form.ts";
import type { ReturnSent } from "./shapes.ts";

export type Fault = { pointer: string; detail: string };

/** What a program sent, as a person would have typed it: from here on both are checked by the same rules. */
export function typedBy(form: ReturnForm, { tookPart, reason, rows, links, ideas, explanations }: ReturnSent): FormValues {
  const flat = Object.entries(links).flatMap(([column_code, urls]) => urls.map((url) => ({ column_code, url })));
  return typedFrom(form, { took_part: tookPart, reason, answers: rows, ideas, explanations }, flat);
}

/** A name that the form does not have is a mistake and not passed over: what stood under it would be lost. */
export function unknownNames({ columns, shape }: ReturnForm, ideas: readonly string[], sent: ReturnSent): Fault[] {
  const codes = new Set(columns.map(({ code }) => code));
  const ofLinks = new Set(columns.filter(({ kind }) => kind === "links").map(({ code }) => code));
  const detail = m.campaigns_api_fault_unknown();
  return [
    ...(shape === "one" && sent.rows.length > 1 ? [{ pointer: "/rows", detail: m.campaigns_api_fault_one_row() }] : []),
    ...sent.rows.flatMap((row, at) => Object.keys(row).filter((code) => !codes.has(code)).map((code) => ({ pointer: `/rows/${at}/${code}`, detail }))),
    ...Object.keys(sent.links).filter((code) => shape === "rows" || !ofLinks.has(code)).map((code) => ({ pointer: `/links/${code}`, detail })),
    ...sent.ideas.flatMap((code, at) => (ideas.includes(code) ? [] : [{ pointer: `/ideas/${at}`, detail }])),
  ];
}

/** From the field of the form where a fault stands to the place in what was sent. */
export function pointersOf({ columns, shape }: ReturnForm, errors: FormErrors): Fault[] {
  const ofLinks = new Set(shape === "one" ? columns.filter(({ kind }) => kind === "links").map(({ code }) => code) : []);
  return Object.entries(errors).map(([field, detail]) => {
    const [, explained, row = "0", code = ""] = /^(explain\.)?(\d+)\.(\w+)$/.exec(field) ?? [];
    if (code === "") return { pointer: `/${field}`, detail };
    if (explained) return { pointer: `/explanations/${shape === "one" ? code : `${row}.${code}`}`, detail };
    return { pointer: ofLinks.has(code) ? `/links/${code}` : `/rows/${row}/${code}`, detail };
  });
}
