import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Tabs } from "#ui/tabs.tsx";
import { TileMap, type TileTone } from "#ui/tile-map.tsx";

export type RegionTile = { id: string; name: string; short: string; column: number; row: number; schools: number; pupils: number | null };

const STEPS = [1, 2, 3, 4, 5] as const;

export function RegionMap({ tiles, show }: { tiles: readonly RegionTile[]; show: "schools" | "pupils" }) {
  const most = Math.max(1, ...tiles.map((tile) => tile[show] ?? 0));
  const tone = (value: number | null): TileTone => (value === null || value === 0 ? "none" : (STEPS[Math.ceil((value / most) * 5) - 1] ?? 1));
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
        tiles={tiles.map((tile) => ({
          code: tile.id,
          short: abbreviated(tile.short),
          label: tile.short,
          value: tile[show] === null ? "–" : formatNumber(tile[show], { notation: tile[show] > 9999 ? "compact" : "standard", maximumFractionDigits: 0 }),
          tone: tone(tile[show]),
          href: link(`/places/${tile.id}`),
          col: tile.column,
          row: tile.row,
        }))}
      />
    </>
  );
}

/** For the tiles of a phone: three letters, and the first of a second word. */
function abbreviated(name: string): string {
  const [first = "", second] = name.split(" ");
  if (name.length <= 4) return name;
  return second ? `${first.slice(0, 3)}.${second.slice(0, 1)}.` : `${first.slice(0, 3)}.`;
}
