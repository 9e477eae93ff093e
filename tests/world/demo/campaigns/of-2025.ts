import type { ChainStep, ReturnState } from "#modules/campaigns/schema.ts";
import { setClock } from "#platform/clock.ts";
import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import { aCampaign, type CampaignWish } from "../../campaigns.ts";
import { daysAgo } from "../actor.ts";
import type { Demo } from "../load.ts";
import { placeAt } from "../make-places.ts";
import { answering, archived, closed, passedOn } from "./answering.ts";
import { almaty, type Happening } from "./happenings.ts";
import { CHALLENGE, FLASHMOB } from "./regulations.ts";
import { DEMO_CAMPAIGNS } from "./slugs.ts";

/** The flashmob of October 2025: every school has answered, both regions passed theirs on, the whole is closed. */
export async function flashmobOf2025(demo: Demo): Promise<Happening[]> {
  const campaign = await announced(demo, almaty("2025-10-06", "10:00"), {
    slug: DEMO_CAMPAIGNS.flashmob, kind: "flashmob", heldFrom: "2025-10-21", heldUntil: "2025-10-21", heldAt: "11:00", regulation: FLASHMOB,
    dueAt: almaty("2025-10-23", "18:00"), chain: chain({ region: almaty("2025-10-27", "18:00"), nation: almaty("2025-10-31", "18:00") }),
  });
  const apart: Readonly<Record<string, ReturnState>> = { "temirtau-boarding": "excused", "almaty-260": "silent" };
  return [
    ...(await answering(demo, { campaign, regulation: FLASHMOB, now: almaty("2025-10-25", "18:00"), stateOf: (key) => apart[key] ?? "accepted" })),
    ...passedOn(demo, campaign, "75", almaty("2025-10-27", "10:20")),
    ...passedOn(demo, campaign, "35", almaty("2025-10-27", "12:40")),
    closed(demo, campaign, almaty("2025-10-30", "12:00")),
    archived(campaign, almaty("2025-11-10", "09:30")),
  ];
}

/** The challenge of October 2025, at its checking: one region has passed its table on, the other still checks. */
export async function challengeOf2025(demo: Demo): Promise<Happening[]> {
  const campaign = await announced(demo, almaty("2025-10-02", "11:00"), {
    slug: DEMO_CAMPAIGNS.challenge, kind: "challenge", heldFrom: "2025-10-09", heldUntil: "2025-10-17", regulation: CHALLENGE,
    dueAt: almaty("2025-10-22", "18:00"), chain: chain({ region: almaty("2025-10-27", "18:00"), nation: almaty("2025-10-31", "18:00") }),
  });
  const standing: Readonly<Record<string, ReturnState>> = {
    "nis-almaty": "sent", "almaty-237": "sent", "almaty-241": "accepted", "nis-almaty-fm": "accepted", "almaty-252": "returned", "almaty-260": "awaited",
    "temirtau-boarding": "silent",
  };
  const [sent] = passedOn(demo, campaign, "35", almaty("2025-10-27", "15:30"));
  return [...(await answering(demo, { campaign, regulation: CHALLENGE, now: almaty("2025-10-26", "18:00"), stateOf: (key) => standing[key] ?? "accepted" })), sent!];
}

/** One that runs today: the flashmob again, its day the day before yesterday, its returns due in three days. */
export async function runningNow(demo: Demo): Promise<Happening[]> {
  const held = daysAgo(2, "11:00").toISOString().slice(0, 10);
  const campaign = await announced(demo, daysAgo(16, "10:30"), {
    slug: DEMO_CAMPAIGNS.running, kind: "flashmob", heldFrom: held, heldUntil: held, heldAt: "11:00", regulation: FLASHMOB, dueAt: daysAgo(-3, "18:00"),
    chain: chain({ district: daysAgo(-5, "18:00"), region: daysAgo(-8, "18:00"), nation: daysAgo(-12, "18:00") }),
  });
  const standing: Readonly<Record<string, ReturnState>> = { "almaty-237": "sent", "almaty-241": "returned", "karaganda-140": "sent", "temirtau-44": "sent", tasaryk: "accepted" };
  return answering(demo, { campaign, regulation: FLASHMOB, now: daysAgo(1, "09:50"), stateOf: (key) => standing[key] ?? "awaited" });
}

type Wish = Omit<CampaignWish, "owner">;

async function announced(demo: Demo, at: Date, wish: Wish): Promise<Campaign> {
  setClock(at);
  try {
    return await aCampaign({ ...wish, owner: placeAt(demo.places, "nation") });
  } finally {
    setClock(undefined);
  }
}

function chain(due: Partial<Record<ChainStep["kind"], Date>>): ChainStep[] {
  return (["district", "region", "nation"] as const).flatMap((kind) => (due[kind] ? [{ kind, dueAt: due[kind].toISOString() }] : []));
}
