/** A terminal sends the first signal to everybody, and the script that started the program passes it on: that is one signal. */
const SAME_SIGNAL_MS = 1_000;
/** Longer than requests and jobs are given to end; after it somebody else's patience would run out. */
const ENDS_WITHIN_MS = 25_000;

/**
 * The first signal begins the end, a second one does not wait for it. Also begun when the script that started the
 * program was killed: then nobody is left to pass a signal on.
 */
export function onSignal(stop: () => Promise<void>, fail: (error: unknown) => never): void {
  let begunAt: number | undefined;
  const begin = () => {
    if (begunAt !== undefined) {
      if (performance.now() - begunAt > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    begunAt = performance.now();
    setTimeout(() => process.exit(1), ENDS_WITHIN_MS).unref();
    void stop().then(() => process.exit(0), fail);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, begin);
  if (process.connected) process.on("disconnect", begin);
}
