import type { CampaignState } from "../schema.ts";

export const CAMPAIGN_STEPS = ["publish", "amend", "moveDeadline", "archive", "reopen", "cancel", "discard"] as const;
export type CampaignStep = (typeof CAMPAIGN_STEPS)[number];

/** The one table of what may happen to a campaign: the state after a step, by the state before it. A draft that is thrown away is gone. */
export const CAMPAIGN_AFTER: Readonly<Record<CampaignStep, Partial<Record<CampaignState, CampaignState | "gone">>>> = {
  publish: { draft: "published" },
  amend: { published: "published" },
  moveDeadline: { published: "published" },
  archive: { published: "archived" },
  reopen: { archived: "published" },
  cancel: { published: "cancelled" },
  discard: { draft: "gone" },
};

export function mayStep(state: CampaignState, step: CampaignStep): boolean {
  return CAMPAIGN_AFTER[step][state] !== undefined;
}
