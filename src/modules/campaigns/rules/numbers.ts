import { additiveColumns, type ReturnForm, type Row } from "../schema/return-form.ts";

/** One number for each additive column; null where nothing was reported, which is not zero. */
export type Numbers = readonly (number | null)[];

/** The numbers of a return: its rows added up. A place that took no part reports nothing, so all are null. */
export function numbersOf(form: ReturnForm, rows: readonly Row[], tookPart: boolean): Numbers {
  const codes = additiveColumns(form).map(({ code }) => code);
  if (!tookPart) return codes.map(() => null);
  return addUp(rows.map((row) => codes.map((code) => (typeof row[code] === "number" ? row[code] : null))), codes.length);
}

/** Adds up column by column. Null and null stay null: what is missing or withheld never adds as zero. */
export function addUp(lines: readonly Numbers[], width: number): Numbers {
  return Array.from({ length: width }, (_, index) =>
    lines.reduce<number | null>((sum, line) => {
      const value = line[index] ?? null;
      return value === null ? sum : (sum ?? 0) + value;
    }, null),
  );
}
