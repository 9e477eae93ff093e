import { getPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { conflict } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { downloadOf } from "#platform/vault/file-http.server.ts";
import { makeRecoveryKey, type PrintedKey } from "#platform/vault/recovery.server.ts";
import { requireVaultKeys } from "#platform/vault/request.server.ts";
import { recoveryPaper } from "../recovery-paper.server.ts";
import type { Route } from "./+types/recovery-print";

/** The shares live in this answer alone: a form sent twice gets nothing the second time, since nothing was kept. */
export async function action({ request, context }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const keys = await requireVaultKeys(context, request);
  const formId = String((await request.formData()).get("form_id") ?? "");
  const made: { key?: PrintedKey } = {};
  const school = await write(scope, async (tx) => {
    const place = await getPlace(tx, scope.placeId);
    await once(tx, formId, async () => {
      made.key = await makeRecoveryKey(tx, keys, { id: scope.placeId, path: scope.placePath });
      return true;
    });
    return place;
  });
  if (!made.key) throw conflict();
  const pdf = await recoveryPaper(made.key, school, now());
  return downloadOf({ name: `${m.vault_make_file()}.pdf`, type: "application/pdf" }, new Blob([new Uint8Array(pdf)]).stream());
}
