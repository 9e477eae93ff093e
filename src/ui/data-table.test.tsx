import { describe, expect, test } from "vitest";
import { type Column, DataTable, type DataTableProps } from "#ui/data-table.tsx";
import { render } from "#ui/render-for-test.tsx";

type School = { code: string; name: string; pupils: number; phone: string };

const columns: Column<School>[] = [
  { key: "name", label: "Атауы", cell: (school) => school.name, sortable: true },
  { key: "pupils", label: "Оқушы", cell: (school) => school.pupils, sortable: true, numeric: true, choice: "chosen" },
  { key: "phone", label: "Телефон", cell: (school) => school.phone, choice: "spare" },
];
const rows: School[] = [{ code: "a", name: "№ 17 мектеп", pupils: 0, phone: "+7 700" }];
const filters = [{ kind: "search", name: "q", label: "Іздеу" }] as const;

function table(address: string, more: Partial<DataTableProps<School>> = {}) {
  return render(<DataTable caption="Мектептер" columns={columns} rows={rows} rowKey={(school) => school.code} params={new URLSearchParams(address)} filters={filters} total={90} {...more} />);
}

describe("a table whose state is its address", () => {
  test("keeps the other filters when the sort changes, and goes back to the first page", () => {
    expect(table("q=абай&page=3&region=10")).toContain(`href="?${new URLSearchParams("q=абай&region=10&sort=name")}"`);
  });

  test("turns the order round when the sorted column is chosen again", () => {
    const html = table("sort=pupils");
    expect(html).toContain('href="?sort=-pupils"');
    expect(html).toContain('aria-sort="ascending"');
  });

  test("carries what is not a filter through the filter form, but not the page", () => {
    const form = table("q=абай&sort=-name&size=50&page=2&region=10").split("</form>")[0] ?? "";
    const carried = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`);
    expect(carried).toEqual(["sort=-name", "size=50", "region=10"]);
  });

  test("shows a spare column only when asked, and then hides those not asked for", () => {
    expect(table("")).not.toContain("+7 700");
    expect(table("col=name&col=phone")).toContain("+7 700");
    expect(table("col=name&col=phone")).not.toContain('data-label="Оқушы"');
  });

  test("folds several filters away for phones and says how many of the folded are on, while search stays in sight", () => {
    const select = (name: string) => ({ kind: "select", name, label: name, empty: "—", options: [{ value: "x", label: "X" }] }) as const;
    const [inSight = "", folded = ""] = table("q=абай&type=x", { filters: [...filters, select("type"), select("state")] }).split("<details");
    expect(inSight).toContain('name="q"');
    expect(folded).toContain('<select class="input" id="f-table-type"');
    expect(folded).toContain("on 1");
    expect(table("q=абай", { filters: [...filters, select("type")] })).not.toContain("<details");
  });

  test("keeps the number zero in its cell", () => {
    expect(table("")).toContain('data-numeric=""><span class="cell">0</span>');
  });

  test("offers to clear the filters when they hide everything, and the next step when there is nothing", () => {
    const empty = <p>Мектепті қосыңыз</p>;
    expect(table("q=жоқ&sort=name", { rows: [], total: 0, empty })).toContain('href="?sort=name"');
    expect(table("", { rows: [], total: 0, empty })).toContain("Мектепті қосыңыз");
  });
});
