import { sweepSignIn } from "../modules/accounts/public.server.ts";
import { sweepNotifications } from "../modules/notifications/public.server.ts";
import { sweepDrafts } from "../modules/places/public.server.ts";
import { taskScope } from "../platform/access/scope.ts";
import { write } from "../platform/database/door.server.ts";
import { forgetExpired } from "../platform/limits/short-lived-keys.server.ts";
import { logFailure } from "../platform/log.server.ts";
import { sweepUploads } from "../platform/vault/upload.server.ts";

const EVERY_MS = 600_000;

/**
 * Keys that live an hour die also where nobody comes by, ended sessions with their keys, and files left in the middle
 * of an import or an upload: at the start, for the program before may have been killed, and from then on.
 */
export function startForgetting(): () => Promise<void> {
  const forget = async () => {
    await forgetExpired();
    await sweepSignIn();
    await write(taskScope("worker"), sweepNotifications);
    await write(taskScope("worker"), sweepDrafts);
    await write(taskScope("worker"), sweepUploads);
  };
  const attempt = () => forget().catch((error: unknown) => logFailure("forgetting.failed", error));
  const first = attempt();
  const timer = setInterval(attempt, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await first;
  };
}
