import { forgetExpired } from "../platform/limits/short-lived-keys.server.ts";
import { logFailure } from "../platform/log.server.ts";

const EVERY_MS = 600_000;

/** Keys that live an hour die also where nobody comes by. Returns what ends it. */
export function startForgetting(): () => Promise<void> {
  const timer = setInterval(() => forgetExpired().catch((error: unknown) => logFailure("forgetting.failed", error)), EVERY_MS);
  timer.unref();
  return async () => clearInterval(timer);
}
