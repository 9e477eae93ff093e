/** What is kept of a failure: by our worker of an error, by pg-boss of a job whose worker fell silent. */
export type Failure = { error?: string | null; code?: string | null; at?: readonly string[]; value?: { message?: string } };

export type Reason = "workerDied" | "tookTooLong" | "databaseAway" | "databaseRefused" | "notPermitted" | "networkAway" | "diskFull" | "unfit" | "unforeseen";

const BY_CODE: readonly (readonly [RegExp, Reason])[] = [
  [/^(?:08|57|53)[0-9A-Z]{3}$/, "databaseAway"],
  [/^42501$/, "notPermitted"],
  [/^(?:22|23)[0-9A-Z]{3}$/, "databaseRefused"],
  [/^E(?:CONN|TIMEDOUT|HOST|NET|PIPE|AI_|NOTFOUND|DNS)/, "networkAway"],
  [/^E(?:NOSPC|DQUOT)$/, "diskFull"],
];

export function reasonOf({ error, code, value }: Failure): Reason {
  if (/heartbeat/.test(value?.message ?? "")) return "workerDied";
  if (/timed out/.test(value?.message ?? "")) return "tookTooLong";
  const found = code ? BY_CODE.find(([pattern]) => pattern.test(code)) : undefined;
  if (found) return found[1];
  return error === "ZodError" || error === "$ZodError" ? "unfit" : "unforeseen";
}

/** For whoever mends the program: name, code and the innermost line that is ours. */
export function whereOf({ error, code, at = [] }: Failure): string {
  const frame = at.find((line) => !/node_modules|node:/.test(line)) ?? at[0] ?? "";
  const place = /([\w.-]+:\d+):\d+\)?$/.exec(frame)?.[1];
  return [error, code, place].filter(Boolean).join(" · ");
}

export type Rhythm = { every: "minutes"; minutes: number } | { every: "hour"; minute: number } | { every: "day"; at: string } | { every: "other"; cron: string };

/** What an expression of cron says, where it says something simple. */
export function rhythmOf(cron: string): Rhythm {
  const [minute = "", hour = "", ...days] = cron.split(" ");
  const daily = days.join(" ") === "* * *";
  const steps = /^\*\/(\d+)$/.exec(minute)?.[1];
  if (daily && hour === "*" && steps) return { every: "minutes", minutes: Number(steps) };
  if (daily && hour === "*" && minute === "*") return { every: "minutes", minutes: 1 };
  if (daily && hour === "*" && /^\d+$/.test(minute)) return { every: "hour", minute: Number(minute) };
  if (daily && /^\d+$/.test(minute) && /^\d+$/.test(hour)) return { every: "day", at: `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}` };
  return { every: "other", cron };
}
