import { sweepSignIn } from "../modules/accounts/public.server.ts";
import { sweepDrafts } from "../modules/places/public.server.ts";
import { taskScope } from "../platform/access/scope.ts";
import { write } from "../platform/database/door.server.ts";
import { forgetExpired } from "../platform/limits/short-lived-keys.server.ts";
import { logFailure } from "../platform/log.server.ts";

const EVERY_MS = 600_000;

/** Keys that live an hour die also where nobody comes by, ended sessions with their keys, and files left in the middle of an import. */
export function startForgetting(): () => Promise<void> {
  const forget = async () => {
    await forgetExpired();
    await sweepSignIn();
    await write(taskScope("worker"), sweepDrafts);
  };
  const timer = setInterval(() => forget().catch((error: unknown) => logFailure("forgetting.failed", error)), EVERY_MS);
  timer.unref();
  return async () => clearInterval(timer);
}
