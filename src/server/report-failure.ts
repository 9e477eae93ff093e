import { logFailure } from "../platform/log.server.ts";

const reported = new WeakSet<object>();

/** One line in the log for each failure, to be found by the number the visitor was shown. */
export function reportFailure(error: unknown, requestId: string): void {
  if (typeof error === "object" && error !== null) {
    if (reported.has(error)) return;
    reported.add(error);
  }
  logFailure("request.failed", error, { requestId });
}
