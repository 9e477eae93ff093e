import type { SafetyFunction } from "#platform/access/roles.ts";

/** Annex 3 of the policy of 2021: "not fewer than 10–11 people". */
export const LEAST_MEMBERS = 10;

export type Seat = "head" | "deputy" | SafetyFunction;

/** The seats of annex 3 in its order. Those of the boarding house only where pupils live there. */
const SEATS: readonly { anyOf: readonly [Seat, ...Seat[]]; people: number; boarding?: true }[] = [
  { anyOf: ["head"], people: 1 },
  { anyOf: ["deputy"], people: 1 },
  { anyOf: ["boardingHead"], people: 1, boarding: true },
  { anyOf: ["curator"], people: 1 },
  { anyOf: ["boardingEducator"], people: 1, boarding: true },
  { anyOf: ["teacher"], people: 2 },
  { anyOf: ["psychologist"], people: 1 },
  { anyOf: ["doctor", "nurse"], people: 1 },
  { anyOf: ["lawyer"], people: 1 },
  { anyOf: ["safetyEngineer"], people: 1 },
  { anyOf: ["schoolPoliceInspector"], people: 1 },
];

export type SeatState = { seat: Seat; has: number; needs: number };
export type Composition = { people: number; enough: boolean; seats: SeatState[]; open: Seat[] };

/** Who of annex 3 is there. A person may sit in two seats, but counts once. */
export function compositionOf(holders: readonly { accountId: string; seat: Seat }[], hasBoarding: boolean): Composition {
  const seats = SEATS.filter((seat) => hasBoarding || !seat.boarding).map(({ anyOf, people }) => ({
    seat: anyOf[0],
    has: new Set(holders.filter((holder) => anyOf.includes(holder.seat)).map((holder) => holder.accountId)).size,
    needs: people,
  }));
  const people = new Set(holders.map((holder) => holder.accountId)).size;
  return { people, enough: people >= LEAST_MEMBERS, seats, open: seats.filter((one) => one.has < one.needs).map((one) => one.seat) };
}
