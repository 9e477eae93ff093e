import { beforeEach, describe, expect, test } from "vitest";
import { countEntries, listEntries, readCase } from "#modules/register/public.server.ts";
import type { Registration } from "#modules/register/schema.ts";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { asSuperuser } from "#world/database.ts";
import { aDistrict, aRegion, aSchool } from "#world/school.ts";
import { anOrder } from "#world/team.ts";
import { Member, type School } from "#world/vault.ts";
import { recordOpening } from "./commands.server.ts";
import { takeCall } from "./intake.server.ts";
import { findCall, listCalls } from "./queries.server.ts";
import { registerFromCall, registerWithoutCall, type Asked } from "./register.server.ts";
import { newReceipt } from "./rules/receipt.ts";
import { tellingSchema, type PastSchool } from "./schema.ts";

const CANARY = "Канарейкин Тимур";
const registration: Registration = {
  incidents: [
    { kind: "bullying", form: "beating", where: "school", day: "2026-11-20" },
    { kind: "cyberbullying", form: "sexting", where: "online", day: "2026-11-21" },
  ],
  people: [
    { name: CANARY, role: "affected", incident: null, childId: null },
    { name: "Канарейкин Самат", role: "initiator", incident: 1, childId: null },
    { name: "Канарейкина Дана", role: "witness", incident: 2, childId: null },
  ],
  summary: "канарейка-мән-жай",
  callId: null,
};

let regions = 30;
let school: School;
let head: Member;
let psychologist: Member;
let officer: Member;

beforeEach(async () => {
  setClock(new Date("2026-11-26T08:30:00Z"));
  const region = await aRegion(String(++regions));
  school = await aSchool({ in: await aDistrict({ in: region }) });
  head = await Member.join(school, "schoolHead", "Сейітова");
  psychologist = await Member.join(school, "safetyMember", "Омарова");
  officer = await Member.join(school, "regionOfficer", "Жанұзақов", region);
  await anOrder(head.scope, [head.accountId, psychologist.accountId]);
  return () => setClock(undefined);
});

async function tell(pastSchool: PastSchool[] = []) {
  await takeCall({ placeId: school.id, aboutPlaceId: school.id, formId: newId(), receipt: newReceipt(), channel: "site", telling: tellingSchema.parse({ text: "Мені көмек керек" }), urgentWhy: [], pastSchool, doubtful: false });
}

async function registers(member: Member, change: Partial<Asked> = {}) {
  const keys = await member.keys();
  return write(member.scope, async (tx) => {
    const { lines } = await listCalls(tx, keys, { limit: 1, offset: 0 });
    const call = (await findCall(tx, keys, lines[0]?.id ?? newId()))!;
    if (call.state === "new") await recordOpening(tx, call, member.accountId);
    return registerFromCall(tx, keys, { ...call, state: "open" }, { caseId: null, responsibleId: member.accountId, urgent: false, channel: "site", registration, ...change });
  });
}

async function reads(member: Member, caseId: string) {
  const keys = await member.keys();
  return write(member.scope, (tx) => readCase(tx, keys, caseId));
}

const register = (member: Member) => read(member.scope, (tx) => listEntries(tx, member.scope, { year: 2026, limit: 50, offset: 0 }));

describe("a call that becomes a case", () => {
  test("gets a number, opens for those who read the call, and each incident stands in the register", async () => {
    await tell();
    const done = await registers(psychologist);
    expect(done).toMatchObject({ ok: true, number: 1, year: 2026 });
    if (!done.ok) return;
    expect(await reads(head, done.caseId)).toMatchObject({ number: 1, registrations: [{ ...registration, by: psychologist.accountId }] });
    expect(await reads(officer, done.caseId), "whoever did not read the call").toBeUndefined();
    const { lines } = await register(head);
    expect(lines).toMatchObject([
      { kind: "bullying", counting: "physical", where: "school", month: "2026-11-01", affected: 1, initiators: 1, witnesses: 0, adults: 0, held: { number: 1 } },
      { kind: "cyberbullying", counting: "online", where: "online", affected: 1, initiators: 0, witnesses: 1 },
    ]);
    expect(await read(head.scope, (tx) => countEntries(tx, head.scope, 2026))).toEqual(new Map([["physical", 1], ["online", 1]]));
  });

  test("is decided with it, and cannot be registered twice", async () => {
    await tell();
    await registers(psychologist);
    expect(await registers(head)).toEqual({ ok: false });
    const calls = await asSuperuser(async (client) => (await client.query("SELECT decision, case_id IS NOT NULL AS linked FROM call WHERE place_id = $1", [school.id])).rows);
    expect(calls).toEqual([{ decision: "newCase", linked: true }]);
  });

  test("or belongs to one that is there, whose incidents go on counting", async () => {
    await tell();
    const first = await registers(psychologist);
    if (!first.ok) throw new Error("not registered");
    await tell();
    expect(await registers(head, { caseId: first.caseId })).toEqual(first);
    expect((await register(head)).lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect((await reads(psychologist, first.caseId))?.registrations).toHaveLength(2);
  });

  test("numbers cases without gap, and gives two at the same moment two numbers", async () => {
    const asked: Asked = { caseId: null, responsibleId: head.accountId, urgent: false, channel: "noticed", registration };
    const both = await Promise.all([psychologist, head].map(async (member) => {
      const keys = await member.keys();
      return write(member.scope, (tx) => registerWithoutCall(tx, keys, member.scope, asked));
    }));
    expect(both.map((one) => one.ok && one.number).toSorted()).toEqual([1, 2]);
  });

  test("tells whoever is responsible, and nothing of what it is", async () => {
    await tell();
    await registers(psychologist, { responsibleId: head.accountId });
    const rows = await read(head.scope, (tx) => tx.selectFrom("notification").select("kind").where("kind", "=", "caseGiven").execute());
    expect(rows).toHaveLength(1);
  });

  test("leaves no name, no day and no story in the clear", async () => {
    await tell();
    await registers(psychologist);
    await asSuperuser(async (client) => {
      const tables = (await client.query("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'jobs')")).rows;
      for (const { name } of tables) {
        const { rows } = await client.query(`SELECT t::text AS row FROM ${name} t`);
        for (const { row } of rows) for (const word of ["Канарейкин", "канарейка", "2026-11-20"]) expect(`${name} ${row}`).not.toContain(word);
      }
    });
  });
});

describe("a call past the school that becomes a case", () => {
  test("is numbered where it lies, and the school sees no gap, no row and no count", async () => {
    await tell(["surname"]);
    const hidden = await registers(officer);
    expect(hidden).toMatchObject({ ok: true, number: 1 });
    await tell();
    expect(await registers(psychologist), "the school's series begins with one").toMatchObject({ ok: true, number: 1 });
    expect((await register(head)).total).toBe(2);
    expect((await register(officer)).total, "a region does not see the register of a school").toBe(2);
    const seen = await read(head.scope, async (tx) => [
      await tx.selectFrom("protection_case").select("number").execute(),
      await tx.selectFrom("case_number").select("last").execute(),
    ]);
    expect(seen).toEqual([[{ number: 1 }], [{ last: 1 }]]);
  });
});
