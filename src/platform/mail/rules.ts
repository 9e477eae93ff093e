const MINUTE = 60_000;
const WAITS = [MINUTE / 2, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 120 * MINUTE];

/** After a failed try: sooner at first, then every two hours until the letter is out of date. */
export function nextTry(at: Date, tries: number): Date {
  return new Date(at.getTime() + WAITS[Math.min(tries, WAITS.length) - 1]!);
}

/** How long a sender that died leaves its letters untouched before another takes them. */
export const LEASE_MS = 5 * MINUTE;

export const KEPT_MS = 30 * 24 * 60 * MINUTE;

/** 5xx in answer to the letter itself: this address will not take it, however often it is tried. */
export function isRefusedForGood(problem: { code?: string; responseCode?: number }): boolean {
  return (problem.code === "EENVELOPE" || problem.code === "EMESSAGE") && (problem.responseCode ?? 0) >= 500;
}

const HERE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Letters hold links that open things: past this machine they go encrypted or not at all. */
export function mustEncrypt(smtpUrl: string): boolean {
  return !HERE.test(new URL(smtpUrl).hostname);
}
