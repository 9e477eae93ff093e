import type { WriteTx } from "#platform/database/door.server.ts";
import { forgetPlans } from "../forget-plans.ts";
import { insertAccounts, insertCredentials, insertGrants, type AccountRow, type GrantRow } from "../accounts.ts";
import { SCHOOL_YEAR_BEGAN } from "../demo/load.ts";

export type Workforce = { accounts: AccountRow[]; grants: GrantRow[] };

export function newWorkforce(): Workforce {
  return { accounts: [], grants: [] };
}

/** One password for all, hashed once. */
export async function insertWorkforce(tx: WriteTx, people: Workforce, passwordHash: string): Promise<void> {
  await insertAccounts(tx, people.accounts);
  await forgetPlans(tx);
  await insertGrants(tx, people.grants, SCHOOL_YEAR_BEGAN);
  await insertCredentials(tx, people.accounts.map((account) => account.id), passwordHash);
}
