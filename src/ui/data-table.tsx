import type { ReactNode } from "react";
import { Empty } from "#ui/empty.tsx";
import { Icon } from "#ui/icon.tsx";
import { type ListState, readListState, withParams } from "#ui/list-state.ts";
import { Pager } from "#ui/pager.tsx";
import { type Filter, TableFilters, activeFilters } from "#ui/table-filters.tsx";
import { type ExportLink, TableTools } from "#ui/table-tools.tsx";
import { useWords } from "#ui/words.tsx";
import { ButtonLink } from "#ui/button.tsx";

/** A longer table scrolls inside itself, so that its head stays in sight. */
const ROWS_IN_VIEW = 20;

/** So few columns stand side by side on a phone too; rows of more become cards. */
const FITS_A_PHONE = 2;

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The list's URL may sort by this column's key. */
  sortable?: boolean;
  numeric?: boolean;
  nowrap?: boolean;
  /** Names the row: a row header, the row's link and the card's title on phones. The first column unless told otherwise. */
  main?: boolean;
  /** `chosen`: shown until taken away; `spare`: hidden until asked for. */
  choice?: "chosen" | "spare";
  total?: ReactNode;
};

export type DataTableProps<Row> = {
  id?: string;
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string | undefined;
  /** The current address's parameters: sort, page, size, columns, density and filters all live there. */
  params: URLSearchParams;
  /** How many rows there are on all pages; `rows.length` when everything is shown. */
  total?: number;
  defaultSort?: string;
  filters?: readonly Filter[];
  exports?: readonly ExportLink[];
  empty?: ReactNode;
  /** A short list inside a card: no tools, no paging. */
  plain?: boolean;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id = "table", rows, params, filters = [], exports = [], plain, total = rows.length } = props;
  const words = useWords();
  const state = readListState(params, { sortable: props.columns.filter((column) => column.sortable).map((column) => column.key), defaultSort: props.defaultSort });
  const mainKey = (props.columns.find((column) => column.main) ?? props.columns[0])?.key;
  const choices = props.columns.map((column) => ({
    key: column.key,
    label: column.label,
    fixed: !column.choice,
    sortable: column.sortable ?? false,
    shown: !column.choice || (state.columns ? state.columns.includes(column.key) : column.choice === "chosen"),
  }));
  const columns = props.columns.filter((_, index) => choices[index]?.shown);
  return (
    <>
      {filters.length > 0 && <TableFilters id={id} filters={filters} params={params} of={props.caption} />}
      {!plain && <TableTools id={id} params={params} state={state} total={total} shown={rows.length} columns={choices} exports={exports} />}
      {rows.length > 0 ? (
        <div className="table-wrap" data-tall={rows.length > ROWS_IN_VIEW ? "" : undefined} tabIndex={0} role="region" aria-label={props.caption}>
          <table className="table" data-cards={columns.length > FITS_A_PHONE ? "" : undefined} data-density={state.dense ? "dense" : undefined}>
            <caption className="out-of-sight">{props.caption}</caption>
            <Head columns={columns} mainKey={mainKey} params={params} state={state} />
            <tbody>
              {rows.map((row) => (
                <BodyRow key={props.rowKey(row)} row={row} columns={columns} mainKey={mainKey} href={props.rowHref?.(row)} />
              ))}
            </tbody>
            {columns.some((column) => column.total !== undefined) && <Foot columns={columns} mainKey={mainKey} />}
          </table>
        </div>
      ) : activeFilters(filters, params).length > 0 ? (
        <Empty title={words.nothingMatches} action={<ButtonLink href={withParams(params, Object.fromEntries(activeFilters(filters, params).map((name) => [name, null])))}>{words.clearFilters}</ButtonLink>} />
      ) : (
        (props.empty ?? <Empty title={words.nothingFound} />)
      )}
      {!plain && <Pager params={params} page={state.page} size={state.size} total={total} />}
    </>
  );
}

function Head<Row>({ columns, mainKey, params, state }: { columns: readonly Column<Row>[]; mainKey?: string; params: URLSearchParams; state: ListState }) {
  const words = useWords();
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const sorted = state.sort?.key === column.key ? state.sort : null;
          return (
            <th key={column.key} scope="col" data-main={column.key === mainKey ? "" : undefined} data-numeric={column.numeric ? "" : undefined} aria-sort={sorted ? (sorted.descending ? "descending" : "ascending") : undefined}>
              {column.sortable ? (
                <a className="sort" href={withParams(params, { sort: sorted && !sorted.descending ? `-${column.key}` : column.key })} title={words.sortBy(column.label)}>
                  {column.label}
                  <Icon name={sorted ? (sorted.descending ? "sort-down" : "sort-up") : "sort"} />
                </a>
              ) : (
                column.label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function BodyRow<Row>({ row, columns, mainKey, href }: { row: Row; columns: readonly Column<Row>[]; mainKey?: string; href?: string }) {
  return (
    <tr data-href={href}>
      {columns.map((column) => {
        const main = column.key === mainKey;
        const content = column.cell(row);
        const marks = { "data-label": column.label, "data-numeric": column.numeric ? "" : undefined, "data-nowrap": column.nowrap ? "" : undefined };
        const face = main && href ? <a className="row-link" href={href}>{content}</a> : content;
        return main ? (
          <th key={column.key} scope="row" {...marks} data-main="">
            <span className="cell">{face}</span>
          </th>
        ) : (
          <td key={column.key} {...marks} data-blank={content === null || content === false || content === "" ? "" : undefined}>
            <span className="cell">{face}</span>
          </td>
        );
      })}
    </tr>
  );
}

function Foot<Row>({ columns, mainKey }: { columns: readonly Column<Row>[]; mainKey?: string }) {
  const words = useWords();
  return (
    <tfoot>
      <tr>
        {columns.map((column) =>
          column.key === mainKey ? (
            <th key={column.key} scope="row" data-main="">
              {column.total ?? words.total}
            </th>
          ) : (
            <td key={column.key} data-label={column.label} data-numeric={column.numeric ? "" : undefined} data-blank={column.total === undefined ? "" : undefined}>
              {column.total}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
