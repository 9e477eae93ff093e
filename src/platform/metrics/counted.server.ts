import { Counter, Histogram, Registry } from "prom-client";

const register = new Registry();

function counter<T extends string>(name: string, help: string, ...labelNames: T[]): Counter<T> {
  return new Counter({ name: `pana_${name}`, help, labelNames, registers: [register] });
}

function makeCounted() {
  return {
    register,
    requests: counter("requests_total", "Answers, by the pattern of the route, the method and the status.", "route", "method", "status"),
    requestSeconds: new Histogram({
      name: "pana_request_duration_seconds",
      help: "From the first byte of a request to its whole answer, by the pattern of the route and the method.",
      labelNames: ["route", "method"] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers: [register],
    }),
    jobs: counter("jobs_total", "Jobs done, by name and how they ended.", "name", "outcome"),
    letters: counter("letters_total", "Letters, by what became of the attempt to send them: sent, refused for good, put off.", "outcome"),
    signInsFailed: counter("sign_ins_failed_total", "Tries to sign in that were refused, by the step: password, passkey, code, or made to wait.", "step"),
    vault: counter("vault_operations_total", "Texts sealed and opened under a key of the vault, and those that the key given did not open.", "operation"),
  };
}

/**
 * What is counted where it happens, for /metrics. A label is a word from our own code, never what somebody sent and
 * never an id or a place: numbers by school would tell who is in trouble.
 * Kept on the global object, for a reload of modules during development must not begin again.
 */
const holder = globalThis as typeof globalThis & { panaCounted?: ReturnType<typeof makeCounted> };
export const counted = (holder.panaCounted ??= makeCounted());
