const HOUR = 3_600_000;

export type Deadline = { dueAt: Date; graceHours: number; extendedTo: Date | null };

/** Until when a return counts as on time: the campaign's deadline or the place's own extension, and the grace after it. */
export function lastMoment({ dueAt, graceHours, extendedTo }: Deadline): Date {
  const due = extendedTo && extendedTo > dueAt ? extendedTo : dueAt;
  return new Date(due.getTime() + graceHours * HOUR);
}

/** Told from when it was sent the first time: a correction that is asked for makes nobody late. */
export function isOnTime(firstSentAt: Date, deadline: Deadline): boolean {
  return firstSentAt <= lastMoment(deadline);
}
