export type Sort = { key: string; descending: boolean };

export type ListState = { sort: Sort | null; page: number; size: number; offset: number; columns: readonly string[] | null; dense: boolean };

export const PAGE_SIZES = [25, 50, 100] as const;

type ListOptions = { sortable: readonly string[]; defaultSort?: string };

function parseSort(text: string | null | undefined, sortable: readonly string[]): Sort | null {
  if (!text) return null;
  const descending = text.startsWith("-");
  const key = descending ? text.slice(1) : text;
  return sortable.includes(key) ? { key, descending } : null;
}

/** What a list's URL says, with anything unknown left out: `sort=name|-name`, `page`, `size`, `col` (repeated), `density`. */
export function readListState(params: URLSearchParams, { sortable, defaultSort }: ListOptions): ListState {
  const size = PAGE_SIZES.find((one) => String(one) === params.get("size")) ?? PAGE_SIZES[0];
  const asked = Number(params.get("page"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : 1;
  const columns = params.getAll("col");
  return {
    sort: parseSort(params.get("sort"), sortable) ?? parseSort(defaultSort, sortable),
    page,
    size,
    offset: (page - 1) * size,
    columns: columns.length > 0 ? columns : null,
    dense: params.get("density") === "dense",
  };
}

/** The same address with some parameters replaced (`null` removes); changing anything but the page returns to page 1. */
export function withParams(params: URLSearchParams, changes: Readonly<Record<string, string | readonly string[] | null>>): string {
  const next = new URLSearchParams(params);
  if (!("page" in changes)) next.delete("page");
  for (const [key, value] of Object.entries(changes)) {
    next.delete(key);
    if (value === null) continue;
    for (const one of typeof value === "string" ? [value] : value) next.append(key, one);
  }
  const text = next.toString();
  return text === "" ? "?" : `?${text}`;
}

export function pagesAround(current: number, last: number): readonly (number | null)[] {
  const wanted = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const gap = page - (pages[index - 1] ?? 0);
    return gap > 2 ? [null, page] : gap === 2 ? [page - 1, page] : [page];
  });
}
