import { isReceived } from "../../rules/return-states.ts";
import type { Column, ReturnForm } from "../../schema/return-form.ts";
import type { Listed } from "../inbox/list.server.ts";
import { cellOf, type Cell } from "../values.ts";
import type { Counted } from "./lines.ts";

/** Whether what a place sent stands in the table; a line of any other is a dash, which is not nought. */
export function isCounted({ state }: Pick<Listed, "state">, counted: Counted): boolean {
  return counted === "accepted" ? state === "accepted" : isReceived(state);
}

export function unitCell(form: ReturnForm, column: Column, row: Listed, counted: Counted, urls?: Readonly<Record<string, string[]>>): Cell {
  if (!isCounted(row, counted)) return null;
  return cellOf(form, column, row, urls && (urls[column.code] ?? []));
}
