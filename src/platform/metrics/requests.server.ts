import { counted } from "./counted.server.ts";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** One answered request. The route is its pattern from a table of ours, and what no table lists is one word. */
export function countRequest(answered: { method: string; route: { path: string } | null; status: number; ms: number }): void {
  const method = METHODS.has(answered.method) ? answered.method : "other";
  const route = answered.route === null ? "unmatched" : `/${answered.route.path}`;
  counted.requests.inc({ route, method, status: String(answered.status) });
  counted.requestSeconds.observe({ route, method }, answered.ms / 1_000);
}
