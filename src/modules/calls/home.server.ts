import { m } from "#paraglide/messages.js";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { DueCard, HomeProvider } from "#platform/home/card.ts";
import { link } from "#platform/i18n/link.ts";
import { heldItems } from "#platform/vault/open.server.ts";

/** What waits among the calls that this person can open: numbers only, so it shows with the vault shut too. */
export const callsHome: readonly HomeProvider[] = [
  {
    action: "calls.read",
    async cards(tx, scope) {
      const { urgent, fresh, waiting, toConfirm } = await countCalls(tx, scope.accountId);
      const act = { label: m.calls_home_open(), href: link("/calls") };
      const cards: DueCard[] = [];
      if (urgent > 0) cards.push({ kind: "due", urgent: true, title: m.calls_home_urgent({ count: urgent }), text: m.calls_home_urgent_text(), act });
      if (fresh > 0) cards.push({ kind: "due", title: m.calls_home_new({ count: fresh }), text: m.calls_home_new_text(), act });
      if (toConfirm > 0) cards.push({ kind: "due", title: m.calls_home_confirm({ count: toConfirm }), text: m.calls_home_confirm_text(), act });
      if (waiting > 0) cards.push({ kind: "due", title: m.calls_home_waiting({ count: waiting }), text: m.calls_home_waiting_text(), act });
      return cards;
    },
  },
];

function countCalls(tx: ReadTx, accountId: string): Promise<{ urgent: number; fresh: number; waiting: number; toConfirm: number }> {
  return tx
    .selectFrom("call as c")
    .where("c.id", "in", heldItems(tx, accountId))
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("c.state", "=", "new").filterWhere("c.urgent", "=", true).as("urgent"),
      eb.fn.countAll<number>().filterWhere("c.state", "=", "new").filterWhere("c.urgent", "=", false).as("fresh"),
      eb.fn.countAll<number>().filterWhere("c.state", "<>", "new").filterWhere("c.waits", "=", true).as("waiting"),
      eb.fn.countAll<number>().filterWhere("c.state", "=", "open").filterWhere("c.proposed_by", "<>", accountId).as("toConfirm"),
    ])
    .executeTakeFirstOrThrow();
}
