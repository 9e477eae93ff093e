import { m } from "#paraglide/messages.js";
import { formatNumber } from "../i18n/format.ts";
import { USUAL_LIMITS, type Limits } from "./read-limits.ts";
import type { Unreadable } from "./read-workbook.server.ts";

/** Why a file could not be read, and what to do about it. */
export function unreadableWord(why: Unreadable, { rows, columns }: Limits = USUAL_LIMITS): string {
  switch (why) {
    case "empty":
      return m.documents_unreadable_empty();
    case "notATable":
      return m.documents_unreadable_no_table();
    case "tooLong":
      return m.documents_unreadable_long({ rows: formatNumber(rows) });
    case "tooWide":
      return m.documents_unreadable_wide({ columns: formatNumber(columns) });
    case "tooLarge":
      return m.documents_unreadable_large();
  }
}
