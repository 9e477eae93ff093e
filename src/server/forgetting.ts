import { forgetExpired } from "../platform/limits/short-lived-keys.server.ts";
import { logFailure } from "../platform/log.server.ts";

const EVERY_MS = 600_000;

/**
 * Keys that live an hour die also where nobody comes by and no job runs: in every program, at its start and from then
 * on. Everything else that is swept is a job.
 */
export function startForgetting(): () => Promise<void> {
  const attempt = () => forgetExpired().catch((error: unknown) => logFailure("forgetting.failed", error));
  let last = attempt();
  const timer = setInterval(() => (last = attempt()), EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}
