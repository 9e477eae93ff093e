import { expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { setClock } from "#platform/clock.ts";
import { taskScope } from "#platform/access/scope.ts";
import { createKeyPair } from "#platform/vault/session.server.ts";
import { aPerson } from "#world/person.ts";
import { aRegion, aSchool } from "#world/school.ts";
import { GOOD_PASSWORD } from "#world/sign-in.ts";
import { writeOrder } from "./commands.server.ts";
import { dutiesFrom, onDuty, readContact, changeContact, setDuties } from "./duty.server.ts";
import { teamHome } from "./home.server.ts";
import { findOrder, listOrders, readTeam } from "./queries.server.ts";
import { orderForm } from "./schema.ts";
import { unservedSchools } from "./watching.server.ts";

const ORDER = { replaces: "", number: "7", ordered_on: "2026-09-01", boarding: false };

async function aService() {
  const at = await aSchool();
  const head = await aPerson({ role: "schoolHead", at });
  const psychologist = await aPerson({ role: "safetyMember", at, safetyFunction: "psychologist" });
  return { at, head, psychologist };
}

test("without an order the page shows who holds a role; with one, whom it names, and who of them opens calls", async () => {
  const { at, head, psychologist } = await aService();
  const teacher = await aPerson({ role: "staff", at });
  await write(taskScope("world", ["/kz/"]), (tx) => createKeyPair(tx, { accountId: head.accountId, password: GOOD_PASSWORD }));
  const before = await read(head.scope, (tx) => readTeam(tx, at.id));
  expect(before.order).toBeUndefined();
  expect(before.members.map(({ seat, readiness }) => [seat, readiness]).toSorted()).toEqual([["head", "opens"], ["psychologist", "noKey"]]);
  await write(head.scope, (tx) =>
    writeOrder(tx, head.scope, {
      ...ORDER,
      members: [
        { seat: "head", accountId: head.accountId, name: "" },
        { seat: "teacher", accountId: teacher.accountId, name: "" },
        { seat: "schoolPoliceInspector", accountId: null, name: "Ким Андрей" },
      ],
    }),
  );
  const team = await read(head.scope, (tx) => readTeam(tx, at.id));
  expect(team.members.map(({ seat, readiness }) => [seat, readiness])).toEqual([["head", "opens"], ["teacher", "noRole"], ["schoolPoliceInspector", "noAccount"]]);
  expect(team.unnamed.map(({ accountId }) => accountId)).toEqual([psychologist.accountId]);
});

test("a new order takes the place of the last, which stays; one written over an older state is refused", async () => {
  const { at, head } = await aService();
  const members = [{ seat: "head" as const, accountId: head.accountId, name: "" }];
  const first = await write(head.scope, (tx) => writeOrder(tx, head.scope, { ...ORDER, members }));
  if (!first.ok) throw new Error("refused");
  expect(await write(head.scope, (tx) => writeOrder(tx, head.scope, { ...ORDER, number: "8", members }))).toEqual({ ok: false, why: "replaced" });
  await write(head.scope, (tx) => writeOrder(tx, head.scope, { ...ORDER, replaces: first.orderId, number: "9", members }));
  const orders = await read(head.scope, (tx) => listOrders(tx, at.id));
  expect(orders.map(({ number, people }) => [number, people])).toEqual([["9", 1], ["7", 1]]);
  expect((await read(head.scope, (tx) => findOrder(tx, at.id)))?.number).toBe("9");
});

test("somebody of another school cannot be named, and another school sees nothing of the order", async () => {
  const { at, head } = await aService();
  const stranger = await aPerson({ role: "schoolHead", at: await aSchool() });
  const members = [{ seat: "head" as const, accountId: stranger.accountId, name: "" }];
  expect(await write(head.scope, (tx) => writeOrder(tx, head.scope, { ...ORDER, members }))).toEqual({ ok: false, why: "stranger" });
  await write(head.scope, (tx) => writeOrder(tx, head.scope, { ...ORDER, members: [{ seat: "head", accountId: head.accountId, name: "" }] }));
  expect(await read(stranger.scope, (tx) => findOrder(tx, at.id))).toBeUndefined();
});

test("home says that there is no order, then only what is missing", async () => {
  const { head } = await aService();
  const cards = () => write(head.scope, (tx) => teamHome[0]!.cards(tx, head.scope));
  expect((await cards()).map(({ kind }) => kind)).toEqual(["due", "list"]);
  await write(head.scope, (tx) => writeOrder(tx, head.scope, { ...ORDER, members: [{ seat: "head", accountId: head.accountId, name: "" }] }));
  expect((await cards()).map(({ kind }) => kind)).toEqual(["list"]);
});

test("a form keeps the rows that name somebody, and asks for the head", () => {
  const form = { form_id: "f", number: "7", ordered_on: "2026-09-01", seat: ["head", "teacher", "", "lawyer"], account: ["", "", "", ""], name: ["", "", "Ким", "Ли"] };
  expect(orderForm.safeParse(form).success).toBe(false);
  expect(orderForm.parse({ ...form, name: ["Асан", "", "Ким", "Ли"] }).members.map(({ seat, name }) => [seat, name])).toEqual([["head", "Асан"], ["lawyer", "Ли"]]);
});

test("a rota written over another holds for its days, and is the school's own", async () => {
  const { at, head, psychologist } = await aService();
  const stranger = await aPerson({ role: "schoolHead", at: await aSchool() });
  await write(head.scope, (tx) => setDuties(tx, head.scope, [{ fromDay: "2026-11-23", untilDay: "2026-11-29", firstId: head.accountId, secondId: psychologist.accountId }]));
  setClock(new Date(Date.now() + 1000));
  await write(head.scope, (tx) => setDuties(tx, head.scope, [{ fromDay: "2026-11-26", untilDay: "2026-11-26", firstId: psychologist.accountId, secondId: null }]));
  setClock(undefined);
  const who = (day: string) => read(head.scope, (tx) => onDuty(tx, at.id, day));
  expect([await who("2026-11-25"), await who("2026-11-26"), await who("2026-12-01")]).toEqual([[head.accountId, psychologist.accountId], [psychologist.accountId], []]);
  expect(await read(stranger.scope, (tx) => dutiesFrom(tx, at.id, "2026-11-01"))).toEqual([]);
});

test("how the service is reached is kept once, the last word holding", async () => {
  const { at, head } = await aService();
  for (const room of ["1", "214"]) await write(head.scope, (tx) => changeContact(tx, head.scope, { phone: "", email: "", room }));
  expect(await read(head.scope, (tx) => readContact(tx, at.id))).toEqual({ phone: "", email: "", room: "214" });
});

test("the region sees a school of its own without a working service until an order names somebody who can open calls", async () => {
  const region = await aRegion("61");
  const at = await aSchool({ in: region });
  const head = await aPerson({ role: "schoolHead", at });
  const officer = await aPerson({ role: "regionOfficer", at: region });
  const stranger = await aPerson({ role: "regionOfficer", at: await aRegion("62") });
  const seen = async (who: typeof officer) => (await read(who.scope, (tx) => unservedSchools(tx, who.scope.reach, { limit: 10, offset: 0 }))).schools.map(({ id, ordered }) => [id === at.id, ordered]);
  expect([await seen(officer), await seen(stranger)]).toEqual([[[true, false]], []]);
  await write(head.scope, (tx) => writeOrder(tx, head.scope, { ...ORDER, members: [{ seat: "head", accountId: head.accountId, name: "" }] }));
  expect(await seen(officer)).toEqual([[true, true]]);
  expect((await write(officer.scope, (tx) => teamHome[1]!.cards(tx, officer.scope))).map(({ kind }) => kind)).toEqual(["list"]);
  await write(taskScope("world", ["/kz/"]), (tx) => createKeyPair(tx, { accountId: head.accountId, password: GOOD_PASSWORD }));
  expect(await seen(officer)).toEqual([]);
});
