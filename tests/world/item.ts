import { write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { Person } from "./person.ts";
import type { Place } from "./places.ts";
import { WORLD } from "./school.ts";

/** A confidential item that nobody can open, held by these people: enough to ask who may know of it. */
export async function anItem(at: Place, holders: readonly Person[]): Promise<string> {
  const id = newId();
  const common = { place_id: at.id, place_path: at.path };
  await write(WORLD, async (tx) => {
    await tx.insertInto("vault_item").values({ ...common, id, kind: "note", key_version: 1, created_at: new Date() }).execute();
    for (const holder of holders) {
      const sealed = { key_version: 1, key_id: newId(), sealed_key: Buffer.alloc(80), granted_at: new Date() };
      await tx.insertInto("vault_grant").values({ ...common, ...sealed, item_id: id, holder_kind: "account", holder_id: holder.accountId }).execute();
    }
  });
  return id;
}
