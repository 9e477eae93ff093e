import type { ReactNode } from "react";
import { DataTable } from "#ui/data-table.tsx";
import { Fold } from "#ui/tree.tsx";
import { useWords } from "#ui/words.tsx";

export type TileTone = 1 | 2 | 3 | 4 | 5 | "none" | "withheld" | "well" | "due" | "urgent";
export type Tile = { code: string; short?: string; label: string; value: string; said?: string; tone: TileTone; href?: string; col: number; row: number; current?: boolean };
export type Legend = { tone: TileTone; label: string };

type TileMapProps = {
  tiles: readonly Tile[];
  legend?: readonly Legend[];
  caption: string;
  note?: ReactNode;
  /** The same figures, one click away; left out where a table of them stands beside the map already. */
  table?: { id: string; label: string; place: string; value: string };
};

/** One equal tile per region, laid out as the country lies. On a phone, where no name fits, a tile bears three letters. */
export function TileMap({ tiles, legend, caption, note, table }: TileMapProps) {
  const words = useWords();
  const letters = lettersOf(tiles);
  const inReadingOrder = [...tiles].sort((a, b) => a.row - b.row || a.col - b.col);
  return (
    <figure className="tile-map" aria-label={caption}>
      <ul className="tiles">
        {inReadingOrder.map((tile) => (
          <li key={tile.code} data-col={tile.col} data-row={tile.row}>
            <TileFace {...tile} short={tile.short ?? letters.get(tile.code)} />
          </li>
        ))}
      </ul>
      {legend && (
        <ul className="legend" aria-label={words.legend}>
          {legend.map((one) => (
            <li key={one.label}>
              <span className="swatch" data-tone={one.tone} />
              {one.label}
            </li>
          ))}
        </ul>
      )}
      {note && <figcaption className="small quiet">{note}</figcaption>}
      {table && (
        <Fold title={table.label}>
          <DataTable
            id={table.id}
            plain
            caption={caption}
            columns={[
              { key: "place", label: table.place, cell: (tile: Tile) => tile.label, main: true },
              { key: "value", label: table.value, cell: (tile: Tile) => tile.said ?? tile.value, numeric: true },
            ]}
            rows={tiles}
            rowKey={(tile) => tile.code}
            rowHref={(tile) => tile.href}
            params={new URLSearchParams()}
          />
        </Fold>
      )}
    </figure>
  );
}

/** Three letters for each name, told apart by the letter of the last word where two begin alike. */
export function lettersOf(tiles: readonly Pick<Tile, "code" | "label">[]): Map<string, string> {
  const begin = (label: string) => label.replaceAll(/[^\p{L}]/gu, "").slice(0, 3).toUpperCase();
  return new Map(
    tiles.map(({ code, label }) => {
      const words = label.split(/\s+/u);
      const alike = tiles.some((other) => other.code !== code && begin(other.label) === begin(label));
      return [code, alike && words.length > 1 ? `${begin(label).slice(0, 2)}${words.at(-1)?.charAt(0).toUpperCase()}` : begin(label)];
    }),
  );
}

function TileFace({ short, code, label, value, said, tone, href, current }: Tile) {
  const face = (
    <>
      <span className="tile-label">{label}</span>
      <span className="tile-code" aria-hidden="true">
        {short ?? code}
      </span>
      <b aria-hidden={said ? "true" : undefined}>{value}</b>
      {said && <span className="out-of-sight">{said}</span>}
    </>
  );
  const marks = { className: "tile", "data-tone": tone, title: label, "aria-current": current ? ("true" as const) : undefined };
  return href ? (
    <a {...marks} href={href}>
      {face}
    </a>
  ) : (
    <span {...marks}>{face}</span>
  );
}
