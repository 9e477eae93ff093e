import type { ReactNode } from "react";
import { useWords } from "#ui/words.tsx";

export type TileTone = 1 | 2 | 3 | 4 | 5 | "none" | "withheld" | "well" | "due" | "urgent";
export type Tile = { code: string; short?: string; label: string; value: string; tone: TileTone; href?: string; col: number; row: number; current?: boolean };
export type Legend = { tone: TileTone; label: string };

/** One equal tile per region, laid out as the country lies. A table of the same figures should stand beside or below it. */
export function TileMap({ tiles, legend, caption, note }: { tiles: readonly Tile[]; legend?: readonly Legend[]; caption: string; note?: ReactNode }) {
  const words = useWords();
  const inReadingOrder = [...tiles].sort((a, b) => a.row - b.row || a.col - b.col);
  return (
    <figure className="tile-map" aria-label={caption}>
      <ul className="tiles">
        {inReadingOrder.map((tile) => (
          <li key={tile.code} data-col={tile.col} data-row={tile.row}>
            <TileFace {...tile} />
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
    </figure>
  );
}

function TileFace({ short, code, label, value, tone, href, current }: Tile) {
  const face = (
    <>
      <span className="tile-label">{label}</span>
      <span className="tile-code" aria-hidden="true">
        {short ?? code}
      </span>
      <b>{value}</b>
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
