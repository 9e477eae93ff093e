import type { Numbers } from "../rules/numbers.ts";

export type DataValue = { dataElement: string; period: string; orgUnit: string; value: string };

/**
 * Aggregated values as DHIS2 takes them: a column is a data element, a place an organisation unit by its code, the last
 * day of the campaign the period. What nobody reported is left out, as there: a zero would be a statement.
 */
export function dataValuesOf(lines: readonly { orgUnit: string | null; numbers: Numbers }[], codes: readonly string[], day: string): DataValue[] {
  const period = day.replaceAll("-", "");
  return lines.flatMap(({ orgUnit, numbers }) =>
    codes.flatMap((dataElement, at) => {
      const value = numbers[at] ?? null;
      return orgUnit === null || value === null ? [] : [{ dataElement, period, orgUnit, value: String(value) }];
    }),
  );
}
