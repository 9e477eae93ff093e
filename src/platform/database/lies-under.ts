import { type RawBuilder, sql } from "kysely";

/**
 * Whether the path in a column lies under one of the places. Each place stands as an operator of its own,
 * because only so does the database take the index of the column, also behind row-level security.
 */
export function liesUnder(column: RawBuilder<unknown>, paths: readonly string[]): RawBuilder<boolean> {
  if (paths.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(paths.map((path) => sql`${column} ^@ ${path}`), sql` OR `)})`;
}
