import type { WriteTx } from "#platform/database/door.server.ts";
import type { Answers } from "../rules/check-answers.ts";
import type { StepRefusal } from "../rules/return-states.ts";
import type { Channel } from "../schema.ts";
import { isChanged } from "./drafting.server.ts";
import type { OwnReturn } from "./own-return.server.ts";
import { sendReturn } from "./send.server.ts";
import { findReturn, holdReturn } from "./standing.server.ts";

export type OwnSending = { ok: true; onTime: boolean } | { ok: false; refusal: StepRefusal | "notExpected" | "changed" };

/** Sends what the person at the form has before their eyes, and nothing over what somebody else did meanwhile. */
export async function sendOwn(
  tx: WriteTx,
  { unit, campaign, form }: OwnReturn,
  answers: Answers,
  { base, accountId, channel }: { base: string; accountId: string; channel: Extract<Channel, "form" | "offline"> },
): Promise<OwnSending> {
  const held = await holdReturn(tx, unit);
  const isFree = held && held.state !== "sent" && held.state !== "accepted";
  if (isFree && isChanged(held, base, accountId)) return { ok: false, refusal: "changed" };
  const sending = await sendReturn(tx, campaign, form, unit, { ...answers, channel });
  if (!sending.ok) return sending;
  return { ok: true, onTime: (await findReturn(tx, unit))?.on_time ?? true };
}
