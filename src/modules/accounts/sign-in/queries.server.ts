import { sql } from "kysely";
import type { RoleHeld } from "#platform/access/session.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { rolesHeld } from "../sessions/queries.server.ts";

export type SignInAccount = {
  id: string;
  email: string;
  locale: "kk" | "ru" | "en";
  home_path: string;
  given_name: string;
  password_hash: string | null;
  roles: RoleHeld[];
};

/** An e-mail as it is kept: without spaces around it and in small letters. */
export function keptEmail(typed: string): string {
  return typed.trim().toLowerCase();
}

export async function findAccountByEmail(tx: ReadTx, email: string): Promise<SignInAccount | undefined> {
  return (await accountsWhere(sql`a.email = ${keptEmail(email)}`).execute(tx)).rows[0];
}

export async function findAccountById(tx: ReadTx, id: string): Promise<SignInAccount | undefined> {
  return (await accountsWhere(sql`a.id = ${id}`).execute(tx)).rows[0];
}

function accountsWhere(condition: ReturnType<typeof sql>) {
  return sql<SignInAccount>`
    SELECT a.id, a.email, a.locale, a.home_path, a.given_name, c.password_hash, ${rolesHeld(sql.ref("a.id"))} AS roles
      FROM account a LEFT JOIN credential c ON c.account_id = a.id
     WHERE a.status = 'active' AND ${condition}`;
}
