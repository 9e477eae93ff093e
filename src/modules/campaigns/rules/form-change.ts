import type { Column, ReturnForm } from "../schema/return-form.ts";
import { additiveColumns } from "../schema/return-form.ts";

type WholeFault = { kind: "formGone" } | { kind: "shapeChanged" };
type ColumnFault = { kind: "columnGone" | "kindChanged" | "additiveChanged" | "optionGone" | "order"; column: string };
export type FormFault = WholeFault | ColumnFault;

/**
 * What a form that schools have already filled in would lose by the next version. Returns keep their numbers in the order of
 * the additive columns, so those keep their order and new ones come after them.
 */
export function formFaults(published: ReturnForm | null, next: ReturnForm | null): FormFault[] {
  if (!published) return [];
  if (!next) return [{ kind: "formGone" }];
  const faults: FormFault[] = published.shape === next.shape ? [] : [{ kind: "shapeChanged" }];
  const columns = new Map(next.columns.map((column) => [column.code, column]));
  for (const column of published.columns) faults.push(...columnFaults(column, columns.get(column.code)));
  const before = additiveColumns(published).map(({ code }) => code);
  const after = additiveColumns(next).map(({ code }) => code);
  const misplaced = faults.length === 0 ? before.find((code, index) => after[index] !== code) : undefined;
  return misplaced === undefined ? faults : [...faults, { kind: "order", column: misplaced }];
}

function columnFaults(before: Column, after: Column | undefined): FormFault[] {
  const column = before.code;
  if (!after) return [{ kind: "columnGone", column }];
  if (after.kind !== before.kind) return [{ kind: "kindChanged", column }];
  if (before.kind === "number" && after.kind === "number" && before.additive !== after.additive) return [{ kind: "additiveChanged", column }];
  if (before.kind === "choice" && after.kind === "choice") {
    const kept = new Set(after.options.map(({ code }) => code));
    if (before.several !== after.several || before.options.some(({ code }) => !kept.has(code))) return [{ kind: "optionGone", column }];
  }
  return [];
}
