import { describe, expect, test } from "vitest";
import { pagesAround, readListState } from "#ui/list-state.ts";

const read = (address: string) => readListState(new URLSearchParams(address), { sortable: ["name", "day"], defaultSort: "-day" });

describe("a list's state read from its address", () => {
  test("falls back to the default for anything unknown", () => {
    expect(read("sort=password&size=100000&page=-4")).toMatchObject({ sort: { key: "day", descending: true }, size: 25, page: 1, offset: 0 });
  });

  test("counts the offset from the page and its size", () => {
    expect(read("sort=-name&size=50&page=3")).toMatchObject({ sort: { key: "name", descending: true }, offset: 100 });
  });

  test("shows the ends, the neighbours and gaps only where more than one page is left out", () => {
    expect(pagesAround(5, 20)).toEqual([1, null, 4, 5, 6, null, 20]);
    expect(pagesAround(3, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(pagesAround(1, 1)).toEqual([1]);
  });
});
