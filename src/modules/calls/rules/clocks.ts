const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** After how long an unopened call goes further: first to everybody of the service with its head, then to the officer above. */
export type Clocks = { urgent: { everybody: number; officer: number }; ordinary: { head: number; officer: number } };

export const CLOCKS: Clocks = {
  urgent: { everybody: 30 * MINUTE_MS, officer: 2 * HOUR_MS },
  ordinary: { head: 24 * HOUR_MS, officer: 72 * HOUR_MS },
};

/** From when the officer above may read what stays unopened. */
export function officerFrom(receivedAt: Date, urgent: boolean, clocks: Clocks = CLOCKS): Date {
  return new Date(receivedAt.getTime() + (urgent ? clocks.urgent.officer : clocks.ordinary.officer));
}

export type Step = "everybody" | "head" | "officer";

/** Which steps of escalation are due by now for a call that nobody has opened. */
export function stepsDue(call: { receivedAt: Date; urgent: boolean; openedAt: Date | null }, at: Date, clocks: Clocks = CLOCKS): Step[] {
  if (call.openedAt) return [];
  const waited = at.getTime() - call.receivedAt.getTime();
  const steps: [Step, number][] = call.urgent
    ? [["everybody", clocks.urgent.everybody], ["officer", clocks.urgent.officer]]
    : [["head", clocks.ordinary.head], ["officer", clocks.ordinary.officer]];
  return steps.filter(([, after]) => waited >= after).map(([step]) => step);
}

/** All that is kept of the moment when somebody unknown wrote, while clocks run. */
export function toTheMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
}
