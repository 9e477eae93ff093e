import { randomBytes } from "node:crypto";
import { taskScope } from "../access/scope.ts";
import { now } from "../clock.ts";
import { write } from "../database/door.server.ts";
import { thisDatabase } from "../database/this-database.server.ts";

const GATE = taskScope("gate");
const PERIOD_SECONDS = { limits: 3_600, flash: 86_400 } as const;

type Purpose = keyof typeof PERIOD_SECONDS;
type HeldKey = { startsAt: number; key: Buffer };

/** Keys belong to the database they came from. */
const heldFor = new WeakMap<WeakKey, Map<Purpose, HeldKey>>();

/** The key of the current period, the same in every copy of the program. */
export async function currentKey(purpose: Purpose): Promise<Buffer> {
  const { startsAt } = periodOf(purpose);
  const database = thisDatabase();
  const held = heldFor.get(database) ?? new Map<Purpose, HeldKey>();
  const known = held.get(purpose);
  if (known?.startsAt === startsAt) return known.key;
  const key = await shareKey(purpose, new Date(startsAt));
  heldFor.set(database, held.set(purpose, { startsAt, key }));
  return key;
}

/** What has had its time goes: the old keys, and with them the meaning of everything hashed under them. */
export function forgetExpired(): Promise<void> {
  return write(GATE, async (tx) => {
    for (const purpose of ["limits", "flash"] as const) {
      const { startsAt } = periodOf(purpose);
      await tx.deleteFrom("short_lived_key").where("purpose", "=", purpose).where("starts_at", "<", new Date(startsAt)).execute();
    }
    await tx.deleteFrom("limit_count").where("expires_at", "<", now()).execute();
    await tx.deleteFrom("form_receipt").where("expires_at", "<", now()).execute();
  });
}

function periodOf(purpose: Purpose): { startsAt: number } {
  const period = PERIOD_SECONDS[purpose] * 1_000;
  return { startsAt: Math.floor(now().getTime() / period) * period };
}

async function shareKey(purpose: Purpose, startsAt: Date): Promise<Buffer> {
  await forgetExpired();
  return write(GATE, async (tx) => {
    await tx
      .insertInto("short_lived_key")
      .values({ purpose, starts_at: startsAt, key: randomBytes(32) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await tx
      .selectFrom("short_lived_key")
      .select("key")
      .where("purpose", "=", purpose)
      .where("starts_at", "=", startsAt)
      .executeTakeFirstOrThrow();
    return row.key;
  });
}
