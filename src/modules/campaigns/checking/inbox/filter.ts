import { isId } from "#platform/ids.ts";

/** What can be shown of the returns of an area, in the order in which they want to be dealt with. */
export const SHOWN = ["check", "correction", "returned", "late", "waiting", "settled", "all"] as const;
export type Shown = (typeof SHOWN)[number];

export type InboxFilter = { show: Shown; q?: string; under?: string };

/** What the address of the list says; anything unknown is left out. */
export function readInboxFilter(params: URLSearchParams): InboxFilter {
  const q = params.get("q")?.trim();
  const under = params.get("under");
  return { show: SHOWN.find((one) => one === params.get("show")) ?? "check", ...(q ? { q } : {}), ...(isId(under) ? { under } : {}) };
}
