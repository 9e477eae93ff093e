import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { m } from "#paraglide/messages.js";
import { addToChronology } from "./chronology.server.ts";
import { recordChild } from "./commands.server.ts";
import type { OpenChild } from "./queries.server.ts";

/** Printed whole, the chronology says so itself with the reason, which is sealed: the audit knows only that there was one. */
export async function recordPrinting(tx: WriteTx, keys: VaultKeys, child: OpenChild, reason: string | null): Promise<void> {
  if (reason === null) return recordChild(tx, child.item, "child.printed");
  const title = { kk: m.children_entry_printed({}, { locale: "kk" }), ru: m.children_entry_printed({}, { locale: "ru" }), en: m.children_entry_printed({}, { locale: "en" }) };
  await addToChronology(tx, keys, child.item, { childId: child.item.facts.itemId, at: now(), kind: "children.printed", title, text: reason, others: [], path: null });
  await recordChild(tx, child.item, "child.printedWhole");
}
