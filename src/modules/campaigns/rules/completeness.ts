/** The five measures of completeness. Only units that are expected count, so no share passes the whole. */
export type Completeness = { expected: number; received: number; onTime: number; share: number | null; shareOnTime: number | null };

export function completeness(counts: { units: number; excused: number; received: number; onTime: number }): Completeness {
  const expected = counts.units - counts.excused;
  const part = (some: number) => (expected > 0 ? some / expected : null);
  return { expected, received: counts.received, onTime: counts.onTime, share: part(counts.received), shareOnTime: part(counts.onTime) };
}
