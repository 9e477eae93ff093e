import { m } from "#paraglide/messages.js";
import { formatDate, formatNumber } from "#platform/i18n/format.ts";
import type { FormValues } from "#platform/http/form.ts";
import { readNumber } from "#platform/documents/cell-values.ts";
import { explainFieldOf, fieldOf, rowsTyped, typed, typedList } from "../rules/check-answers.ts";
import type { Column, ReturnForm } from "../schema/return-form.ts";
import type { Regulation } from "../schema/regulation.ts";
import { textIn } from "../schema/texts.ts";
import type { Evidence } from "./evidence.server.ts";
import { shownLinks, type ShownLinks } from "./shown-links.server.ts";

/** One line of a return in words: what was asked, and what was answered. */
export type Said = { label: string; text: string; explained?: string; links?: ShownLinks };

/** What a form says, line by line, as a person reads it: before it is sent, after, and beside what somebody else sent. */
export function saidIn(form: ReturnForm, { ideas }: Pick<Regulation, "ideas">, values: FormValues, evidence: readonly Evidence[]): Said[] {
  const part = typed(values, "tookPart");
  if (part === "no") return [{ label: m.campaigns_sending_took_part(), text: m.campaigns_sending_no() }, { label: m.campaigns_sending_reason(), text: typed(values, "reason") }];
  const lines: Said[] = [{ label: m.campaigns_sending_took_part(), text: part === "yes" ? m.campaigns_sending_yes() : "—" }];
  const rows = rowsTyped(form, values);
  for (let row = 0; row < rows; row++)
    for (const column of form.columns) {
      const label = textIn(column.heading);
      const explained = typed(values, explainFieldOf(row, column.code)) || undefined;
      lines.push({ label: rows > 1 ? `${row + 1}. ${label}` : label, explained, ...saidCell(column, values, fieldOf(row, column.code), evidence) });
    }
  const chosen = ideas.filter(({ code }) => typedList(values, "ideas").includes(code)).map(({ title }) => textIn(title));
  if (ideas.length > 0) lines.push({ label: m.campaigns_sending_ideas(), text: chosen.join("; ") || "—" });
  return lines;
}

function saidCell(column: Column, values: FormValues, field: string, evidence: readonly Evidence[]): Pick<Said, "text" | "links"> {
  const text = typed(values, field);
  switch (column.kind) {
    case "links": {
      const links = shownLinks(text);
      return { text: links.count === 0 ? "—" : m.campaigns_sending_links_count({ count: links.count }), links };
    }
    case "number": {
      const number = readNumber(text);
      return { text: number === undefined ? text || "—" : formatNumber(number) };
    }
    case "yesNo":
      return { text: text === "yes" ? m.campaigns_sending_cell_yes() : text === "no" ? m.campaigns_sending_cell_no() : "—" };
    case "date":
      return { text: /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text || "—" };
    case "choice":
      return { text: column.options.filter(({ code }) => typedList(values, field).includes(code)).map(({ words }) => textIn(words)).join("; ") || "—" };
    case "files":
      return { text: evidence.filter(({ id }) => typedList(values, field).includes(id)).map(({ name }) => name).join("; ") || "—" };
    case "text":
    case "publications":
      return { text: text || "—" };
  }
}
