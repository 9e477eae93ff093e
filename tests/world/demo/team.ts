import { writeOrder } from "#modules/team/commands.server.ts";
import { changeContact, setDuties } from "#modules/team/duty.server.ts";
import { dayAfter, inTurn, mondayOf } from "#modules/team/duty-rules.ts";
import { SAFETY_FUNCTIONS } from "#platform/access/roles.ts";
import type { OrderMember } from "#modules/team/schema.ts";
import { Actor, daysAgo } from "./actor.ts";
import type { Demo } from "./load.ts";
import { DEMO_SCHOOL } from "./people.ts";
import { personOf } from "./people-of.ts";

/** The first school's service: ordered, and anew when a second teacher was found; three take turns on duty. */
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
  const taking = ["psychologist", "deputy", "lawyer"].map((name) => personOf(demo, name).accountId);
  await deputy.does(daysAgo(19, "15:50"), async (tx, scope) => {
    const today = daysAgo(0, "12:00").toISOString().slice(0, 10);
    const nextMonday = dayAfter(mondayOf(today), 7);
    const [firstId, secondId] = [taking[0]!, taking[1]!];
    const untilThen = { fromDay: dayAfter(today, -19), untilDay: dayAfter(nextMonday, -1), firstId, secondId };
    await setDuties(tx, scope, [untilThen, ...inTurn([...taking.slice(1), firstId], nextMonday, 8)]);
    await changeContact(tx, scope, { phone: "+7 727 000 03 07", email: "mqq@demo.pana", room: "214" });
  });
}
