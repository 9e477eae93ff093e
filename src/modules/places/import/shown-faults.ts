import type { TableRow } from "#platform/documents/header.ts";
import { cellName } from "#platform/documents/sheet-shape.ts";
import type { Mapping } from "./columns.ts";
import type { RowFault } from "./plan.server.ts";

/** A fault as people find it in their file: by the name of its column and by its cell, such as C7. */
export type ShownFault = RowFault & { column: string; cell: string };

export function shownFaults(faults: readonly RowFault[], header: TableRow, mapping: Mapping, most: number): ShownFault[] {
  return faults.slice(0, most).map((fault) => {
    const at = mapping[fault.field];
    return { ...fault, column: header.cells[at ?? -1] ?? "", cell: at === undefined ? String(fault.line) : cellName(at + 1, fault.line) };
  });
}
