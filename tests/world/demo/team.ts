import { writeOrder } from "#modules/team/commands.server.ts";
import { SAFETY_FUNCTIONS } from "#platform/access/roles.ts";
import type { OrderMember } from "#modules/team/schema.ts";
import { Actor, daysAgo } from "./actor.ts";
import type { Demo } from "./load.ts";
import { DEMO_SCHOOL } from "./people.ts";
import { personOf } from "./people-of.ts";

/** The first school's service: ordered, and anew when a second teacher was found. */
export async function orderDemoService(demo: Demo): Promise<void> {
  const director = new Actor(demo.places, personOf(demo, "director"));
  const deputy = new Actor(demo.places, personOf(demo, "deputy"));
  const here = [...demo.people.values()].flatMap((person) => person.duties.filter(({ at }) => at === DEMO_SCHOOL).map((duty) => ({ person, duty })));
  const members = (["head", "deputy", ...SAFETY_FUNCTIONS] as const).flatMap((seat): OrderMember[] =>
    here
      .filter(({ duty }) => (seat === "head" ? duty.role === "schoolHead" : seat === "deputy" ? duty.role === "safetyDeputy" : duty.safetyFunction === seat))
      .map(({ person }) => ({ seat, accountId: person.accountId, name: "" })),
  );
  const teacher = here.find(({ duty }) => duty.role === "staff");
  const first = await director.does(daysAgo(20, "10:00"), (tx, scope) => writeOrder(tx, scope, { replaces: "", number: "112-ө", ordered_on: daysAgo(20, "10:00").toISOString().slice(0, 10), boarding: true, members }));
  if (!first.ok || !teacher) throw new Error("The service of the demo is not ordered.");
  const more: OrderMember[] = [
    ...members,
    { seat: "teacher", accountId: teacher.person.accountId, name: "" },
    { seat: "schoolPoliceInspector", accountId: null, name: "Әбдіхалықов Ернар Сағатұлы" },
  ];
  await deputy.does(daysAgo(19, "15:30"), (tx, scope) => writeOrder(tx, scope, { replaces: first.orderId, number: "187-ө", ordered_on: daysAgo(19, "15:30").toISOString().slice(0, 10), boarding: true, members: more }));
}
