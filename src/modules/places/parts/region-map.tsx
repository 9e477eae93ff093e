import { m } from "#paraglide/messages.js";
import { tileScale, tileWords } from "#platform/charts/tiles.ts";
import { link } from "#platform/i18n/link.ts";
import { Tabs } from "#ui/tabs.tsx";
import { TileMap } from "#ui/tile-map.tsx";

export type RegionTile = { id: string; name: string; short: string; column: number; row: number; schools: number; pupils: number | null };

export function RegionMap({ tiles, show }: { tiles: readonly RegionTile[]; show: "schools" | "pupils" }) {
  const { legend, toneOf } = tileScale(tiles.map((tile) => tile[show]));
  return (
    <>
      <Tabs
        label={m.places_map_shows()}
        tabs={[
          { href: "?", label: m.places_schools(), current: show === "schools" },
          { href: "?show=pupils", label: m.places_pupils(), current: show === "pupils" },
        ]}
      />
      <TileMap
        caption={m.places_map_caption()}
        note={m.places_map_note()}
        legend={legend}
        table={{ id: "regions", label: m.chart_table(), place: m.chart_region(), value: show === "schools" ? m.places_schools() : m.places_pupils() }}
        tiles={tiles.map((tile) => ({
          code: tile.id,
          label: tile.short,
          ...tileWords(tile[show]),
          tone: toneOf(tile[show]),
          href: link(`/places/${tile.id}`),
          col: tile.column,
          row: tile.row,
        }))}
      />
    </>
  );
}
