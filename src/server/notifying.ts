import { mailNotifications } from "../modules/notifications/public.server.ts";
import { logFailure } from "../platform/log.server.ts";

const EVERY_MS = 15_000;

/** Writes the letters of notifications that are due, every few seconds, until stopped. */
export function startNotifying(origin: string): () => Promise<void> {
  let running = Promise.resolve();
  const turn = () => {
    running = running.then(() => mailNotifications(origin)).catch((error: unknown) => logFailure("notifying.failed", error));
  };
  turn();
  const timer = setInterval(turn, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
