import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import { confidentialRoles } from "#modules/accounts/roles/rules.ts";
import { TERMS_VERSION, UNDERTAKING_VERSION } from "#modules/accounts/terms/content.server.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";

export type AccountRow = {
  id: string;
  email: string;
  familyName: string;
  givenName: string;
  patronymic: string;
  locale: Locale;
  homePath: string;
  /** Still has to accept the terms of use; everybody else of a world has. */
  newcomer?: boolean;
};

export type GrantRow = {
  id: string;
  accountId: string;
  role: Role;
  safetyFunction: SafetyFunction | null;
  placeId: string;
  placePath: string;
};

/** Many rows in one statement: a hundred thousand accounts take seconds. */
export async function insertAccounts(tx: WriteTx, rows: readonly AccountRow[]): Promise<void> {
  const column = (pick: (row: AccountRow) => string) => rows.map(pick);
  await sql`
    INSERT INTO account (id, email, family_name, given_name, patronymic, locale, home_path, terms_version, terms_at)
    SELECT *, CASE WHEN terms_version IS NOT NULL THEN ${now()}::timestamptz END FROM unnest(
      ${column((row) => row.id)}::uuid[], ${column((row) => row.email)}::text[], ${column((row) => row.familyName)}::text[],
      ${column((row) => row.givenName)}::text[], ${column((row) => row.patronymic)}::text[],
      ${column((row) => row.locale)}::text[], ${column((row) => row.homePath)}::text[],
      ${rows.map((row) => (row.newcomer ? null : TERMS_VERSION))}::text[])
      AS row (id, email, family_name, given_name, patronymic, locale, home_path, terms_version)
  `.execute(tx);
}

export async function insertGrants(tx: WriteTx, rows: readonly GrantRow[], since: Date): Promise<void> {
  const column = (pick: (row: GrantRow) => string | null) => rows.map(pick);
  await sql`
    INSERT INTO role_grant (id, account_id, role, safety_function, place_id, place_path, starts_at)
    SELECT *, ${since}::timestamptz FROM unnest(
      ${column((row) => row.id)}::uuid[], ${column((row) => row.accountId)}::uuid[], ${column((row) => row.role)}::text[],
      ${column((row) => row.safetyFunction)}::text[], ${column((row) => row.placeId)}::uuid[], ${column((row) => row.placePath)}::text[])
  `.execute(tx);
  const sworn = rows.filter((row) => confidentialRoles().includes(row.role)).map((row) => row.accountId);
  await sql`
    UPDATE account SET undertaking_version = ${UNDERTAKING_VERSION}, undertaking_at = terms_at
     WHERE id = ANY (${sworn}::uuid[]) AND terms_version IS NOT NULL`.execute(tx);
}

/** One hash for many: hashing takes longer than everything else together. */
export async function insertCredentials(tx: WriteTx, accountIds: readonly string[], passwordHash: string): Promise<void> {
  await sql`
    INSERT INTO credential (account_id, password_hash, changed_at)
    SELECT id, ${passwordHash}, ${now()}::timestamptz FROM unnest(${accountIds}::uuid[]) AS id
  `.execute(tx);
}
