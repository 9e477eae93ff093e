import { currentLocale } from "../../platform/i18n/locale.ts";
import { EXIT_SITES } from "../exit-sites.ts";

/** Leaves for a page anybody may be reading, and takes along what the browser kept of ours. */
export function action() {
  return new Response(null, {
    status: 303,
    headers: { Location: EXIT_SITES[currentLocale()], "Clear-Site-Data": '"cache", "cookies", "storage"' },
  });
}
