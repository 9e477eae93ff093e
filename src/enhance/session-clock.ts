const NOTICE_MS = 120_000;
const STAY_EVERY_MS = 300_000;
const KEY = "pana-session-end";

export type Moment = "open" | "ending" | "over";
type Memory = Pick<Storage, "getItem" | "setItem">;

/**
 * When the session ends for quiet. Tabs share one memory and whichever the server answered last writes the moment
 * down, so a tab left alone neither ends the session that another works in nor keeps one that all have left.
 */
export function sessionClock(memory: Memory, idleSeconds: number) {
  const end = () => Number(memory.getItem(KEY));
  const moment = (at: number): Moment => {
    if (at >= end()) return "over";
    return at >= end() - NOTICE_MS ? "ending" : "open";
  };
  return {
    moment,
    answered: (at: number, secondsLeft: number) => memory.setItem(KEY, String(at + secondsLeft * 1000)),
    refused: (at: number) => memory.setItem(KEY, String(at)),
    /** Whether work on the page should tell the server now; after the end nothing does. */
    tellsWork: (at: number) => moment(at) !== "over" && at - (end() - idleSeconds * 1000) > STAY_EVERY_MS,
  };
}

/** The memory that tabs share, and one of the tab's own where the browser gives none. */
export function sharedMemory(): Memory {
  const own = new Map<string, string>();
  return {
    getItem: (key) => {
      try {
        return localStorage.getItem(key) ?? own.get(key) ?? null;
      } catch {
        return own.get(key) ?? null;
      }
    },
    setItem: (key, value) => {
      own.set(key, value);
      try {
        localStorage.setItem(key, value);
      } catch {
        // Storage is forbidden or full: the tab counts for itself.
      }
    },
  };
}
