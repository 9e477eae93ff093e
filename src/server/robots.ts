import { locales } from "../platform/i18n/locale.ts";
import { allRoutes, shellOf } from "./all-routes.ts";

/** Machines that index are shown the public pages that need no further word in their address, and nothing else. */
export function robots(): string {
  const open = allRoutes.filter((route) => shellOf(route) === "public" && !route.path.includes(":"));
  const lines = locales.flatMap((locale) => open.map(({ path }) => `Allow: /${locale}${path === "" ? "" : `/${path}`}$`));
  return ["User-agent: *", "Allow: /$", ...lines, "Disallow: /", ""].join("\n");
}
