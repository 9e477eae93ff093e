import type { Role } from "#platform/access/roles.ts";
import { Actor } from "../actor.ts";
import type { Demo } from "../load.ts";
import { DEMO_DISTRICTS } from "../places.ts";

/** Who holds a role at a place of the demo, at work. */
export function workerAt(demo: Demo, role: Role, at: string): Actor {
  const person = [...demo.people.values()].find(({ duties: [first] }) => first.role === role && first.at === at);
  if (!person) throw new Error(`The demo has no ${role} at ${at}.`);
  return new Actor(demo.places, person);
}

export type DemoSchoolAt = { key: string; district: string; region: string };

export const DEMO_SCHOOLS: readonly DemoSchoolAt[] = DEMO_DISTRICTS.flatMap(({ code, schools }) => schools.map(({ key }) => ({ key, district: code, region: code.slice(0, 2) })));
