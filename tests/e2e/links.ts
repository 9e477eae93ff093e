import type { APIRequestContext } from "@playwright/test";
import { allRoutes } from "#server/all-routes.ts";

/** Addresses of our own pages that a page leads to, in its language and without what follows "?". */
export function linksIn(html: string, lang: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&").split(/[?#]/)[0] ?? "");
  return [...new Set(hrefs)].filter((href) => href === `/${lang}` || href.startsWith(`/${lang}/`));
}

const patterns = allRoutes
  .map(({ path }) => ({ path, pattern: new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`) }))
  .toSorted((a, b) => a.path.split(":").length - b.path.split(":").length);

/** The path of the table that an address belongs to. */
export function routeOf(address: string): string | undefined {
  const below = address.split("?")[0]!.replace(/^\/\w\w\/?/, "");
  return patterns.find(({ pattern }) => pattern.test(below))?.path;
}

/** Follows links until each wanted route has an address, those first that may lead to one not yet known. */
export async function addressesOf(request: APIRequestContext, lang: string, wanted: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const asked = new Set<string>();
  const queue = [`/${lang}/home`, `/${lang}`, ...wanted.filter((path) => !path.includes(":")).map((path) => `/${lang}/${path}`)];
  const kinds = new Map<string, number>();
  while (queue.length > 0 && wanted.some((path) => !found.has(path))) {
    const next = queue.findIndex((address) => !kinds.has(routeOf(address) ?? ""));
    const [address = ""] = queue.splice(Math.max(next, 0), 1);
    const route = routeOf(address) ?? "";
    if (asked.has(address) || (kinds.get(route) ?? 0) >= 4) continue;
    asked.add(address);
    kinds.set(route, (kinds.get(route) ?? 0) + 1);
    const response = await request.get(address, { maxRedirects: 0 });
    if (!response.ok() || !response.headers()["content-type"]?.includes("html")) continue;
    if (!found.has(route)) found.set(route, address);
    queue.push(...linksIn(await response.text(), lang).filter((link) => !asked.has(link)));
  }
  return found;
}
