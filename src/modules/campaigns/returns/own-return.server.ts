import { sql } from "kysely";
import type { PersonScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { isId } from "#platform/ids.ts";
import { maySend } from "../access.ts";
import { findCampaign, regulationOf, type Campaign } from "../campaign.server.ts";
import type { Known } from "../rules/check-answers.ts";
import type { Around } from "../rules/return-states.ts";
import type { Regulation } from "../schema/regulation.ts";
import type { ReturnForm } from "../schema/return-form.ts";
import { listEvidence, type Evidence } from "./evidence.server.ts";
import { aroundReturn, findReturn, type Return, type Unit } from "./standing.server.ts";

/** The return that is expected of the place where somebody works, with all that its form is held against. */
export type OwnReturn = {
  unit: Unit;
  campaign: Campaign;
  regulation: Regulation;
  form: ReturnForm;
  standing: Return;
  around: Around;
  evidence: readonly Evidence[];
  known: Known;
};

export async function requireOwnReturn(tx: ReadTx, scope: PersonScope, campaignId: string | undefined): Promise<OwnReturn> {
  const campaign = isId(campaignId) && maySend(scope, scope.placeId) ? await findCampaign(tx, campaignId) : undefined;
  if (!campaign || campaign.state === "draft") throw notFound();
  const unit = { placeId: scope.placeId, campaignId: campaign.id };
  const standing = await findReturn(tx, unit);
  const regulation = await regulationOf(tx, campaign);
  if (!standing || !regulation.form) throw notFound();
  const evidence = await listEvidence(tx, unit);
  return {
    unit,
    campaign,
    regulation,
    form: regulation.form,
    standing,
    evidence,
    around: await aroundReturn(tx, campaign, standing.place_path),
    known: { ...(await sizesOf(tx, standing.place_path)), today: dayOf(now()), ideas: regulation.ideas.map(({ code }) => code), files: new Set(evidence.map(({ id }) => id)) },
  };
}

/** How many learn and work there; for a region all its schools together. Null where nobody has said. */
export async function sizesOf(tx: ReadTx, path: string): Promise<Pick<Known, "pupils" | "staff">> {
  const { rows } = await sql<{ pupils: number | null; staff: number | null }>`
    SELECT sum(total)::int AS pupils, sum(staff)::int AS staff FROM school_size WHERE place_path ^@ ${path}`.execute(tx);
  return rows[0] ?? { pupils: null, staff: null };
}

/** Until when this place sends: the deadline of the campaign, or its own later one. */
export function dueOf({ campaign, standing }: Pick<OwnReturn, "campaign" | "standing">): Date | null {
  const { due_at: due } = campaign;
  return due && standing.extended_to && standing.extended_to > due ? standing.extended_to : due;
}
