import type { Annex3, DutyGroup, Seat } from "./schema.ts";

type Member = { seat: Seat; accountId: string | null; name: string };

export type LineState = { line: number; has: number; needs: number };
export type Composition = { people: number; least: number; enough: boolean; lines: LineState[]; missing: LineState[] };

/** Who of annex 3 is there. A person may stand in two lines, but counts once. */
export function compositionOf(annex: Annex3, members: readonly Member[], boarding: boolean): Composition {
  const lines = annex.composition
    .filter((line) => boarding || !line.boarding)
    .map(({ line, seats, people }) => ({ line, has: peopleIn(members.filter(({ seat }) => seats.includes(seat))), needs: people }));
  const people = peopleIn(members);
  return { people, least: annex.leastPeople, enough: people >= annex.leastPeople, lines, missing: lines.filter((one) => one.has < one.needs) };
}

function peopleIn(members: readonly Member[]): number {
  return new Set(members.map(({ accountId, name }) => accountId ?? name.toLowerCase())).size;
}

export const READINESS = ["opens", "noAccount", "noRole", "noKey"] as const;
export type Readiness = (typeof READINESS)[number];

/** Whether a member can open calls today, and if not, what comes first. */
export function readinessOf(member: { accountId: string | null; hasRole: boolean; hasKey: boolean }): Readiness {
  if (member.accountId === null) return "noAccount";
  if (!member.hasRole) return "noRole";
  return member.hasKey ? "opens" : "noKey";
}

/** What a function of annex 3 answers for by annex 2; by annex 3 the head of the branch is the head of the service too. */
export function answersFor(seat: Seat): DutyGroup[] {
  if (seat === "head") return ["branchHead", "serviceHead", "everybody"];
  if (seat === "deputy") return ["serviceHead", "member", "everybody"];
  return seat === "lawyer" ? ["legality", "member", "everybody"] : ["member", "everybody"];
}
