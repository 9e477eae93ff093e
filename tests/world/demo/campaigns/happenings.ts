import { setClock } from "#platform/clock.ts";

/** Something that was done at a moment of the past. */
export type Happening = { at: Date; does: (at: Date) => Promise<unknown> };

/** One after another as they came, so that what was done stands in order. */
export async function letHappen(happenings: readonly Happening[]): Promise<void> {
  try {
    for (const { at, does } of happenings.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
      setClock(at);
      await does(at);
    }
  } finally {
    setClock(undefined);
  }
}

/** A moment in Almaty. */
export function almaty(day: string, clock: string): Date {
  return new Date(`${day}T${clock}:00+05:00`);
}
