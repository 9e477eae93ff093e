import pino, { type DestinationStream, type Logger } from "pino";

export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WORD = /^[A-Za-z][A-Za-z0-9._:-]{0,63}$/;
const CODE = /^[A-Z0-9_]{1,40}$/;
const PATTERN = /^[A-Za-z0-9/:*._-]{0,120}$/;
const FRAME = /^\s+at .*$/gm;

const text = (shape: RegExp) => (value: unknown) => typeof value === "string" && shape.test(value);
const number = (value: unknown) => typeof value === "number" && Number.isFinite(value);

/** Everything a line may hold, and the shape of each. What is not here cannot be written, whoever passes it. */
const ALLOWED = {
  requestId: text(ID),
  actorId: text(ID),
  method: text(WORD),
  route: text(PATTERN),
  status: number,
  ms: number,
  event: text(WORD),
  job: text(WORD),
  jobId: text(ID),
  attempt: number,
  outcome: text(WORD),
  migration: text(PATTERN),
  port: number,
  count: number,
  error: text(WORD),
  code: text(CODE),
  constraint: text(WORD),
  at: (value: unknown) => Array.isArray(value) && value.every((frame) => typeof frame === "string"),
} as const;

type Fields = { [name in keyof typeof ALLOWED]?: string | number | readonly string[] | null | undefined };

let logger: Logger = pino({ level: "silent" });

/** Until this is called nothing is written: tests and one-off commands stay quiet. */
export function openLog(level: LogLevel, destination: DestinationStream = pino.destination({ sync: false })): void {
  logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "message" }, destination);
}

/** One line for one answered request. The route is its pattern from the table, never the address asked for. */
export function logRequest(line: {
  requestId: string;
  actorId: string | null;
  method: string;
  route: { path: string } | null;
  status: number;
  ms: number;
}): void {
  const level = line.status >= 500 ? "error" : "info";
  logger[level](allowed({ ...line, event: "request", route: line.route?.path ?? "unmatched", ms: Math.round(line.ms * 10) / 10 }));
}

export function logEvent(
  event: string,
  fields: Pick<Fields, "job" | "migration" | "port" | "count" | "ms" | "requestId"> = {},
): void {
  logger.info(allowed({ ...fields, event }));
}

/** One line for one try of a job: which, how long, how it ended; never what it was about. */
export function logJob(line: { job: string; jobId: string; attempt: number; ms?: number; outcome: string; error?: unknown }): void {
  const { error, ms, ...fields } = line;
  const rounded = ms === undefined ? null : Math.round(ms * 10) / 10;
  logger[error === undefined ? "info" : "error"](allowed({ ...fields, event: "job", ms: rounded, ...(error === undefined ? {} : anatomy(error)) }));
}

/** What failed and where in the code; never the message, because messages quote what people typed. */
export function logFailure(event: string, error: unknown, fields: Pick<Fields, "requestId" | "actorId" | "job"> = {}): void {
  logger.error(allowed({ ...fields, event, ...anatomy(error) }));
}

/** Of an error what may be kept: its name, its code and where in the program, never its message. */
export function anatomy(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    error: error.name,
    code: typeof code === "string" ? code : null,
    constraint: typeof constraint === "string" ? constraint : null,
    at: framesOf(error),
  };
}

/** The frames of the stack below the message, which may itself hold lines that look like frames. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? "";
  const head = stack.indexOf(error.message);
  const below = head < 0 ? stack : stack.slice(head + error.message.length);
  return (below.match(FRAME) ?? []).slice(0, 12).map((frame) => frame.trim());
}

function allowed(fields: Record<string, unknown>): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const [name, fits] of Object.entries(ALLOWED)) {
    if (fits(fields[name])) line[name] = fields[name];
  }
  return line;
}
