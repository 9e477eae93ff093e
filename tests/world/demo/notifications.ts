import { markAllRead } from "#modules/notifications/commands.server.ts";
import type { NotificationKind, ValuesOf } from "#platform/notifications/kinds.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { Actor, daysAgo } from "./actor.ts";
import type { Demo, MadePerson } from "./load.ts";
import { DEMO_SCHOOL } from "./people.ts";
import { personOf } from "./people-of.ts";

type Told<K extends NotificationKind> = { kind: K; href: `/${string}`; values: ValuesOf<K> };

/** What some people of the demo were told: of older things they have read, the latest are new. */
export async function tellOfDemo(demo: Demo): Promise<void> {
  const actor = (name: string) => new Actor(demo.places, personOf(demo, name));
  const tell = <K extends NotificationKind>(by: string, to: string, when: Date, { kind, href, values }: Told<K>) =>
    actor(by).does(when, (tx) => notify(tx, { to: [personOf(demo, to).accountId], kind, href, values }));
  const reads = (name: string, when: Date) => actor(name).does(when, (tx, scope) => markAllRead(tx, scope.accountId, when));

  const given = { kind: "roleGiven", href: "/my-roles" } as const;
  await tell("director", "campaigns", daysAgo(33, "09:20"), { ...given, values: { role: "staff", safetyFunction: null } });
  await reads("campaigns", daysAgo(33, "11:00"));
  await tell("deputy", "psychologist", daysAgo(20, "15:10"), { kind: "letInAgain", href: "/vault", values: {} });
  await reads("psychologist", daysAgo(20, "15:30"));

  for (const [days, clock, person] of comers(demo)) await tell("hr", "director", daysAgo(days, clock), accepted(person));
  await reads("director", daysAgo(12, "09:05"));
  const [nurse, colleague] = colleaguesOf(demo);
  await tell("hr", "director", daysAgo(1, "16:25"), accepted(nurse));
  await tell("director", "hr", daysAgo(1, "16:40"), accepted(colleague));
  await tell("admin", "institute", daysAgo(1, "12:15"), { ...given, values: { role: "instituteMethodologist", safetyFunction: null } });
  await tell("district", "region", daysAgo(1, "11:50"), accepted(personOf(demo, "district")));
}

function accepted(person: MadePerson): Told<"invitationAccepted"> {
  const { role, safetyFunction = null } = person.duties[0];
  return { kind: "invitationAccepted", href: `/people/${person.accountId}`, values: { role, safetyFunction } };
}

function comers(demo: Demo): [number, string, MadePerson][] {
  const [first, second, third] = colleaguesOf(demo).slice(2);
  return [[32, "10:30", first], [19, "14:45", second], [13, "08:55", third]].filter((one): one is [number, string, MadePerson] => one[2] !== undefined);
}

/** People of the first school who do not sign in with a listed address. */
function colleaguesOf(demo: Demo): [MadePerson, MadePerson, ...MadePerson[]] {
  const [first, second, ...others] = [...demo.people.values()].filter(({ email, duties }) => !/^[a-z]+@/.test(email) && duties[0].at === DEMO_SCHOOL);
  if (!first || !second) throw new Error("The first school of the demo lacks staff.");
  return [first, second, ...others];
}
