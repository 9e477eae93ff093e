import { Card } from "#ui/card.tsx";
import { type Tile, TileMap, type TileTone } from "#ui/tile-map.tsx";

const SHARES: [code: string, short: string, label: string, share: number | null | "withheld", col: number, row: number][] = [
  ["59", "СҚО", "Солтүстік Қазақстан", 95, 4, 1],
  ["55", "ПАВ", "Павлодар", 86, 5, 1],
  ["27", "БҚО", "Батыс Қазақстан", 88, 1, 2],
  ["39", "ҚОС", "Қостанай", 99, 3, 2],
  ["11", "АҚМ", "Ақмола", 93, 4, 2],
  ["71", "АСТ", "Астана", 100, 5, 2],
  ["10", "АБА", "Абай", 72, 6, 2],
  ["63", "ШҚО", "Шығыс Қазақстан", 90, 7, 2],
  ["23", "АТЫ", "Атырау", 97, 1, 3],
  ["15", "АҚТ", "Ақтөбе", 91, 2, 3],
  ["62", "ҰЛЫ", "Ұлытау", 58, 3, 3],
  ["35", "ҚАР", "Қарағанды", 94, 4, 3],
  ["33", "ЖЕТ", "Жетісу", null, 6, 3],
  ["47", "МАҢ", "Маңғыстау", 64, 1, 4],
  ["43", "ҚЫЗ", "Қызылорда", 89, 2, 4],
  ["61", "ТҮР", "Түркістан", 76, 3, 4],
  ["79", "ШЫМ", "Шымкент", "withheld", 4, 4],
  ["31", "ЖАМ", "Жамбыл", 83, 5, 4],
  ["19", "АЛМ", "Алматы облысы", 81, 6, 4],
  ["75", "АЛА", "Алматы", 98, 7, 4],
];

function toneOf(share: number | null | "withheld"): TileTone {
  if (share === null) return "none";
  if (share === "withheld") return "withheld";
  return share >= 95 ? 5 : share >= 90 ? 4 : share >= 80 ? 3 : share >= 70 ? 2 : 1;
}

export function LivingMap() {
  const tiles: Tile[] = SHARES.map(([code, short, label, share, col, row]) => ({
    code,
    short,
    label,
    value: share === null ? "—" : share === "withheld" ? "·" : `${share} %`,
    tone: toneOf(share),
    href: `#region-${code}`,
    col,
    row,
    current: code === "62",
  }));
  return (
    <Card title="Есеп берген мектептер үлесі" id="map">
      <TileMap
        caption="Есеп берген мектептер үлесі, өңірлер бойынша"
        tiles={tiles}
        legend={[
          { tone: 1, label: "70 %-дан аз" },
          { tone: 2, label: "70–79 %" },
          { tone: 3, label: "80–89 %" },
          { tone: 4, label: "90–94 %" },
          { tone: 5, label: "95 % және одан көп" },
          { tone: "none", label: "есеп жоқ" },
          { tone: "withheld", label: "жасырылған" },
        ]}
        note="Әр шаршы — бір өңір."
      />
    </Card>
  );
}
