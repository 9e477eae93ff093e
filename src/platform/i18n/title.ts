import { m } from "#paraglide/messages.js";

/** Title of a page as the browser's tab shows it. */
export function titled(page: string): string {
  return `${page} · ${m.shell_name()}`;
}
