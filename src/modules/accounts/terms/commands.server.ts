import type { PersonScope, RolelessScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import { documentOf } from "./content.server.ts";
import type { DocumentName } from "./schema.ts";

/** Accepts the version in force, which must be the one that was read. */
export async function accept(
  tx: WriteTx,
  scope: PersonScope | RolelessScope,
  read: { document: DocumentName; version: string; locale: Locale },
): Promise<{ ok: boolean }> {
  const { document, version, locale } = read;
  if (version !== documentOf(document).version) return { ok: false };
  const at = now();
  await tx
    .insertInto("acceptance")
    .values({ account_id: scope.accountId, document, version, locale, accepted_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const newest = document === "terms" ? { terms_version: version, terms_at: at } : { undertaking_version: version, undertaking_at: at };
  await tx.updateTable("account").set(newest).where("id", "=", scope.accountId).execute();
  if (scope.kind === "person") {
    const { placeId, placePath } = scope;
    await record(tx, { placeId, placePath, action: "document.accepted", subjectKind: "account", subjectId: scope.accountId, detail: { document, version } });
  }
  return { ok: true };
}
