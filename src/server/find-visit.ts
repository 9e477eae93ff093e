import type { RoomRoute } from "../platform/http/route.ts";

export type Visit = { route: RoomRoute; params: Readonly<Record<string, string | undefined>> };

/** What may follow after some segments of an address: a known word before anything else. */
type Step = { words: Map<string, Step>; anything: Step | undefined; route: RoomRoute | undefined };

/** Finds the route of an address in steps as many as it has segments, however many routes there are. */
export function visitFinder(routes: readonly RoomRoute[]): (pathname: string) => Visit | undefined {
  const start = newStep();
  for (const route of routes) {
    const end = segmentsOf(route.path).reduce((step, segment) => (segment.startsWith(":") ? (step.anything ??= newStep()) : word(step, segment)), start);
    end.route ??= route;
  }
  return (pathname) => {
    const segments = decoded(segmentsOf(pathname.replace(/^\//, "").replace(/\/+$/, "")));
    const route = follow(start, segments, 0);
    return route && { route, params: paramsOf(route, segments) };
  };
}

function follow(step: Step, segments: readonly string[], at: number): RoomRoute | undefined {
  const segment = segments[at];
  if (segment === undefined) return step.route;
  const known = step.words.get(segment.toLowerCase());
  const found = known && follow(known, segments, at + 1);
  return found ?? (step.anything && segment !== "" ? follow(step.anything, segments, at + 1) : undefined);
}

function paramsOf(route: RoomRoute, segments: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [at, name] of segmentsOf(route.path).entries()) {
    if (name.startsWith(":")) params[name.slice(1)] = segments[at] ?? "";
  }
  return params;
}

function word(step: Step, segment: string): Step {
  const known = step.words.get(segment.toLowerCase()) ?? newStep();
  step.words.set(segment.toLowerCase(), known);
  return known;
}

const newStep = (): Step => ({ words: new Map(), anything: undefined, route: undefined });

const segmentsOf = (path: string) => (path === "" ? [] : path.split("/"));

/** An address that is no proper one is looked for as it stands. */
function decoded(segments: string[]): string[] {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return segments;
  }
}
