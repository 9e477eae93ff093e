import { DataTable } from "#ui/data-table.tsx";
import { Fold } from "#ui/tree.tsx";
import { useWords } from "#ui/words.tsx";

type Row = { label: string; cells: readonly string[]; href?: string };

export type ChartProps = {
  id: string;
  title: string;
  note?: string;
  /** The picture in words. */
  alternative: string;
  /** The picture as SVG without styles of its own, for a desk and for a phone. */
  wide: string;
  narrow: string;
  legend: readonly { svg: string; label: string }[];
  table: { label: string; columns: readonly string[]; rows: readonly Row[] };
  /** The card around it already says the title. */
  titled?: boolean;
};

/** A picture of figures, the same in words for who does not see it, and one click away its table. */
export function Chart({ id, title, note, alternative, wide, narrow, legend, table, titled }: ChartProps) {
  const words = useWords();
  const cells = table.columns.slice(1).map((label, at) => ({ key: String(at), label, cell: (row: Row) => row.cells[at], numeric: true }));
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`} className={titled ? "out-of-sight" : "chart-title"}>
        {title}
      </figcaption>
      <div className="chart-picture" role="img" aria-label={alternative}>
        <div className="chart-wide" dangerouslySetInnerHTML={{ __html: wide }} />
        <div className="chart-narrow" dangerouslySetInnerHTML={{ __html: narrow }} />
      </div>
      {legend.length > 0 && (
        <ul className="legend" aria-label={words.legend}>
          {legend.map((one) => (
            <li key={one.label}>
              <span className="chart-sign" dangerouslySetInnerHTML={{ __html: one.svg }} />
              {one.label}
            </li>
          ))}
        </ul>
      )}
      {note && <p className="small quiet">{note}</p>}
      <Fold title={table.label}>
        <DataTable
          id={`${id}-table`}
          plain
          caption={title}
          columns={[{ key: "name", label: table.columns[0] ?? title, cell: (row: Row) => row.label, main: true }, ...cells]}
          rows={table.rows}
          rowKey={(row) => String(table.rows.indexOf(row))}
          rowHref={(row) => row.href}
          params={new URLSearchParams()}
        />
      </Fold>
    </figure>
  );
}
