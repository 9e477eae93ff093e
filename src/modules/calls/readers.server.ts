import { namedInForce, onDuty } from "#modules/team/public.server.ts";
import { taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { chainOfReaders, type ChainLevel, type ChainOfReaders, type Seat } from "#platform/vault/chain.server.ts";
import type { PastSchool } from "./schema.ts";

export type Readers = Seat & {
  level: ChainLevel;
  accountIds: string[];
  /** Who reads what these leave unread. */
  standingBy: string[];
  /** The first and the second on duty at the school, whether they read it or not. */
  onDuty: string[];
  pastSchool: PastSchool[];
};

const ABOVE = ["unit", "region", "nation"] as const satisfies readonly ChainLevel[];

/** Who is to read a call for a place. Whatever speaks against the school sends it to the next level that can read. */
export async function whoReads(placeId: string, reasons: readonly PastSchool[]): Promise<Readers | undefined> {
  return read(taskScope("worker"), async (tx) => {
    const [chain, named] = [await chainOfReaders(tx, placeId), await namedInForce(tx, placeId)];
    const readers = chooseReaders(chain, reasons, named);
    return readers && { ...readers, onDuty: readers.level === "team" ? await onDuty(tx, placeId, dayOf(now())) : [] };
  });
}

/** `named` are those whom the order of the school's service names; a school that has none is read above, as long as anybody reads there. */
export function chooseReaders(chain: ChainOfReaders, reasons: readonly PastSchool[], named: readonly string[] = []): Omit<Readers, "onDuty"> | undefined {
  const above = ABOVE.filter((level) => withKeys(chain, level).length > 0);
  const holding = withKeys(chain, "team");
  const serving = holding.filter((id) => named.includes(id));
  const team = serving.length > 0 || above.length > 0 ? serving : holding;
  if (reasons.length === 0 && team.length > 0 && chain.seats.team) {
    const next = above[0];
    return { level: "team", ...chain.seats.team, accountIds: team, standingBy: next ? withKeys(chain, next) : [], pastSchool: [] };
  }
  const [level, next] = above;
  const seat = level && chain.seats[level];
  if (!level || !seat) return undefined;
  const atSchool = new Set(chain.levels.team.map((reader) => reader.accountId));
  const accountIds = withKeys(chain, level).filter((id) => !atSchool.has(id));
  if (accountIds.length === 0) return undefined;
  const pastSchool: PastSchool[] = reasons.length > 0 ? [...reasons] : ["noTeam"];
  return { level, ...seat, accountIds, standingBy: next ? withKeys(chain, next).filter((id) => !atSchool.has(id)) : [], pastSchool };
}

function withKeys(chain: ChainOfReaders, level: ChainLevel): string[] {
  return chain.levels[level].filter((reader) => reader.hasKey).map((reader) => reader.accountId);
}
