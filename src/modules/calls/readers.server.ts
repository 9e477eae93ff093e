import { taskScope } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { chainOfReaders, type ChainLevel, type ChainOfReaders, type Seat } from "#platform/vault/chain.server.ts";
import type { PastSchool } from "./schema.ts";

export type Readers = Seat & {
  level: ChainLevel;
  accountIds: string[];
  /** Who reads what these leave unread. */
  standingBy: string[];
  pastSchool: PastSchool[];
};

const ABOVE = ["unit", "region", "nation"] as const satisfies readonly ChainLevel[];

/** Who is to read a call for a place. Whatever speaks against the school sends it to the next level that can read. */
export async function whoReads(placeId: string, reasons: readonly PastSchool[]): Promise<Readers | undefined> {
  const chain = await read(taskScope("worker"), (tx) => chainOfReaders(tx, placeId));
  return chooseReaders(chain, reasons);
}

export function chooseReaders(chain: ChainOfReaders, reasons: readonly PastSchool[]): Readers | undefined {
  const above = ABOVE.filter((level) => withKeys(chain, level).length > 0);
  const team = withKeys(chain, "team");
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
