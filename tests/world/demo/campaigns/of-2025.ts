import type { ChainStep, ReturnState } from "#modules/campaigns/schema.ts";
import { daysAgo } from "../actor.ts";
import type { Demo } from "../load.ts";
import { announced } from "./announced.ts";
import { answering, archived, closed, passedOn } from "./answering.ts";
import { almaty, type Happening } from "./happenings.ts";
import { renewed } from "./renewed.ts";

type Standing = Readonly<Record<string, ReturnState>>;

/** The flashmob of October 2025: every school has answered, both regions passed theirs on, the whole is closed. */
export async function flashmobOf2025(demo: Demo): Promise<Happening[]> {
  const told = await announced(demo, almaty("2025-10-06", "10:00"), "flashmobSafeOnline2025");
  const apart: Standing = { "temirtau-boarding": "excused", "almaty-260": "silent" };
  return [
    ...(await answering(demo, { ...told, now: almaty("2025-10-25", "18:00"), stateOf: (key) => apart[key] ?? "accepted" })),
    ...passedOn(demo, told, "75", almaty("2025-10-27", "10:20")),
    ...passedOn(demo, told, "35", almaty("2025-10-27", "12:40")),
    closed(demo, told, almaty("2025-10-30", "12:00")),
    archived(demo, told, almaty("2025-11-10", "09:30")),
  ];
}

/** The challenge of October 2025, at its checking: one region has passed its table on, the other still checks. */
export async function challengeOf2025(demo: Demo): Promise<Happening[]> {
  const told = await announced(demo, almaty("2025-10-02", "11:00"), "challengeSafeOnline2025");
  const apart: Standing = {
    "nis-almaty": "sent", "almaty-237": "sent", "almaty-252": "returned", "almaty-260": "awaited", "temirtau-boarding": "silent",
  };
  const [sent] = passedOn(demo, told, "35", almaty("2025-10-27", "15:30"));
  return [...(await answering(demo, { ...told, now: almaty("2025-10-26", "18:00"), stateOf: (key) => apart[key] ?? "accepted" })), sent!];
}

/** One that runs today: the flashmob again, its day the day before yesterday, its returns due in three days, districts among the checkers. */
export async function runningNow(demo: Demo): Promise<Happening[]> {
  const held = daysAgo(2, "11:00").toISOString().slice(0, 10);
  const told = await announced(demo, daysAgo(16, "10:30"), "flashmobSafeOnline2025", {
    heldFrom: held, heldUntil: held, dueAt: daysAgo(-3, "18:00").toISOString(),
    regulation: (regulation) => renewed(regulation, held, daysAgo(-3, "18:00").toISOString().slice(0, 10)),
    chain: chain({ district: daysAgo(-5, "18:00"), region: daysAgo(-8, "18:00"), nation: daysAgo(-12, "18:00") }),
  });
  const standing: Standing = { "almaty-237": "sent", "almaty-241": "returned", "karaganda-140": "sent", "temirtau-44": "sent", tasaryk: "accepted" };
  return answering(demo, { ...told, now: daysAgo(1, "09:50"), stateOf: (key) => standing[key] ?? "awaited" });
}

function chain(due: Partial<Record<ChainStep["kind"], Date>>): ChainStep[] {
  return (["district", "region", "nation"] as const).flatMap((kind) => (due[kind] ? [{ kind, dueAt: due[kind].toISOString() }] : []));
}
