import { describe, expect, test } from "vitest";
import { render } from "#ui/render-for-test.tsx";
import { lettersOf, type Tile, TileMap } from "#ui/tile-map.tsx";

const named = (...labels: string[]) => labels.map((label, at) => ({ code: String(at), label }));

describe("the tile map", () => {
  test("tells regions apart by three letters where no name fits, in each language", () => {
    const letters = (...labels: string[]) => [...lettersOf(named(...labels)).values()];
    expect(letters("Алматы обл.", "Алматы", "Ақмола", "СҚО")).toEqual(["АЛО", "АЛМ", "АҚМ", "СҚО"]);
    expect(letters("Almaty Reg.", "Almaty", "North")).toEqual(["ALR", "ALM", "NOR"]);
  });

  test("is a list of links that the keyboard reaches, with name and figure, and a table of the same", () => {
    const tiles: Tile[] = [
      { code: "75", label: "Алматы", value: "12K", said: "12,400", tone: 5, href: "/places/75", col: 7, row: 4 },
      { code: "33", label: "Жетісу", value: "–", said: "not reported", tone: "none", href: "/places/33", col: 6, row: 3 },
    ];
    const html = render(<TileMap caption="Schools" tiles={tiles} table={{ id: "t", label: "Table", place: "Region", value: "Schools" }} />);
    expect([...html.matchAll(/<a class="tile"[^>]*href="([^"]+)"/gi)].map(([, href]) => href)).toEqual(["/places/33", "/places/75"]);
    expect(html).toContain("not reported");
    expect(html).toContain("12,400");
  });
});
