import type { Annex3, OrderMember, Seat } from "./schema.ts";

export type OrderRow = { line: number | null; seat: Seat | null; accountId: string; name: string };

/** Annex 3 asks for "not fewer": a service may be larger. */
const SPARE = 3;

/** The rows of an order to be filled: as many as annex 3 has people in it, with who stands there now, and some to spare. */
export function rowsToFill(annex: Annex3, members: readonly OrderMember[]): OrderRow[] {
  const left = [...members];
  const take = (seat: Seat): OrderMember | undefined => {
    const at = left.findIndex((member) => member.seat === seat);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const rows = annex.composition.flatMap(({ line, seats, people }) =>
    Array.from({ length: people }, () => seats.map((seat) => ({ line, seat, ...filled(take(seat)) }))).flat(),
  );
  const more = left.map((member) => ({ line: null, seat: member.seat, ...filled(member) }));
  return [...rows, ...more, ...Array.from({ length: SPARE }, () => ({ line: null, seat: null, accountId: "", name: "" }))];
}

function filled(member: OrderMember | undefined): { accountId: string; name: string } {
  return { accountId: member?.accountId ?? "", name: member && !member.accountId ? member.name : "" };
}
