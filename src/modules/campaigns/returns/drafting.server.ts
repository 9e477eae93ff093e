import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { FormValues } from "#platform/http/form.ts";
import { returnAfter, type StepRefusal } from "../rules/return-states.ts";
import { aroundReturn, holdReturn, noteStep, type Return } from "./standing.server.ts";
import type { OwnReturn } from "./own-return.server.ts";
import { draftOf } from "./typed.ts";

/** By what a form knows whether the return was changed since the form was made. */
export function baseOf({ revision, draft_saved_at }: Pick<Return, "revision" | "draft_saved_at">): string {
  return `${revision}.${draft_saved_at?.getTime() ?? 0}`;
}

/** Somebody else has sent or typed meanwhile; one's own other tab overwrites as one would. */
export function isChanged(held: Return, base: string, accountId: string): boolean {
  if (base === "" || base === baseOf(held)) return false;
  return !base.startsWith(`${held.revision}.`) || (held.draft_saved_at !== null && held.draft_saved_by !== accountId);
}

export type Drafting = { ok: true } | { ok: false; refusal: StepRefusal | "changed" };

/** Keeps what was typed. It is seen by everybody at the place who sends, so that a colleague can go on. */
export async function saveDraft(tx: WriteTx, { unit, campaign }: OwnReturn, { values, base, accountId }: { values: FormValues; base: string; accountId: string }): Promise<Drafting> {
  const held = await holdReturn(tx, unit);
  if (!held) return { ok: false, refusal: "notSent" };
  const after = returnAfter(held.state, "save", await aroundReturn(tx, campaign, held.place_path));
  if ("refusal" in after) return { ok: false, refusal: after.refusal };
  if (isChanged(held, base, accountId)) return { ok: false, refusal: "changed" };
  const at = now();
  await sql`
    UPDATE campaign_return SET state = ${after.to}, draft = ${JSON.stringify(draftOf(values))}::jsonb, draft_saved_at = ${at}, draft_saved_by = pana_actor(),
           opened_at = coalesce(opened_at, ${at}), changed_at = ${at}
     WHERE place_id = ${unit.placeId} AND campaign_id = ${unit.campaignId}`.execute(tx);
  if (after.to !== held.state) await noteStep(tx, { ...unit, placePath: held.place_path, subject: "return", step: "save", from: held.state, to: after.to });
  return { ok: true };
}
