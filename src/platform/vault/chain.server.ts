import { sql } from "kysely";
import type { Role } from "../access/roles.ts";
import type { ReadTx } from "../database/door.server.ts";

export const CHAIN_LEVELS = ["team", "unit", "region", "nation"] as const;
export type ChainLevel = (typeof CHAIN_LEVELS)[number];

export type Reader = { accountId: string; hasKey: boolean };
export type Seat = { placeId: string; placePath: string };
export type ChainOfReaders = {
  levels: Record<ChainLevel, Reader[]>;
  /** Where the readers of a level hold their role. */
  seats: Partial<Record<ChainLevel, Seat>>;
  ready: boolean;
};

const TEAM: readonly Role[] = ["schoolHead", "safetyDeputy", "safetyMember"];
const OFFICERS: readonly Role[] = ["networkCoordinator", "regionOfficer"];

/** Who stands ready to read for a place: asked by a machine job, since nobody below reaches up. */
export async function chainOfReaders(tx: ReadTx, placeId: string): Promise<ChainOfReaders> {
  const rows = await tx
    .selectFrom("place as here")
    .leftJoin("school", "school.place_id", "here.id")
    .innerJoin("place as seat", (join) =>
      join.on((on) => on.or([sql<boolean>`here.path ^@ seat.path`, on("seat.id", "=", on.ref("school.network_id"))])),
    )
    .innerJoin("role_grant as g", "g.place_id", "seat.id")
    .leftJoin("vault_public_key as k", (join) => join.onRef("k.account_id", "=", "g.account_id").on("k.retired_at", "is", null))
    .select(["seat.kind", "seat.id as seat_id", "seat.path as seat_path", "g.role", "g.account_id", "k.id as key_id"])
    .where("here.id", "=", placeId)
    .where("g.ends_at", "is", null)
    .where("g.role", "in", [...TEAM, ...OFFICERS])
    .execute();
  const levels: ChainOfReaders["levels"] = { team: [], unit: [], region: [], nation: [] };
  const seats: ChainOfReaders["seats"] = {};
  for (const row of rows) {
    const level = levelOf(row.kind, row.role);
    if (!level || levels[level].some((reader) => reader.accountId === row.account_id)) continue;
    levels[level].push({ accountId: row.account_id, hasKey: row.key_id !== null });
    seats[level] = { placeId: row.seat_id, placePath: row.seat_path };
  }
  return { levels, seats, ready: isReady(levels) };
}

function levelOf(kind: string, role: string): ChainLevel | undefined {
  const officer = OFFICERS.some((one) => one === role);
  if (kind === "school" && !officer) return "team";
  if (kind === "network" && officer) return "unit";
  if (kind === "region" && officer) return "region";
  if (kind === "nation" && officer) return "nation";
  return undefined;
}

/**
 * A reader in the team, and at least two at the far end, so that one illness leaves no call unread. The far end is
 * the nation, or as long as nobody reads there the region.
 */
export function isReady(levels: ChainOfReaders["levels"]): boolean {
  const reading = (level: ChainLevel) => levels[level].filter((reader) => reader.hasKey).length;
  return reading("team") > 0 && reading(levels.nation.length > 0 ? "nation" : "region") >= 2;
}
