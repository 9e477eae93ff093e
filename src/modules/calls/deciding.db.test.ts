import { beforeEach, describe, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { asSuperuser } from "#world/database.ts";
import { aDistrict, aRegion, aSchool } from "#world/school.ts";
import { Member, type School } from "#world/vault.ts";
import { addToOwnCall, readOwnCall } from "./caller.server.ts";
import { recordOpening } from "./commands.server.ts";
import { confirm, propose, refuse, reopen, withdraw, type Done } from "./deciding.server.ts";
import { callsHome } from "./home.server.ts";
import { takeCall } from "./intake.server.ts";
import { findCall, type OpenCall } from "./queries.server.ts";
import { newReceipt } from "./rules/receipt.ts";
import { tellingSchema } from "./schema.ts";

const ADVICE = { closing: "advised", reason: "канарейка-себеп", answer: "Айтқаның дұрыс болды." } as const;

let regions = 20;
let school: School;
let head: Member;
let psychologist: Member;
let receipt: string;
let callId: string;

beforeEach(async () => {
  school = await aSchool({ in: await aDistrict({ in: await aRegion(String(++regions)) }) });
  head = await Member.join(school, "schoolHead", "Сейітова");
  psychologist = await Member.join(school, "safetyMember", "Омарова");
  receipt = newReceipt();
  await takeCall({ placeId: school.id, aboutPlaceId: school.id, formId: newId(), receipt, channel: "site", telling: tellingSchema.parse({ text: "Сұрағым бар еді" }), urgentWhy: [], pastSchool: [], doubtful: false });
  callId = await asSuperuser(async (client) => (await client.query("SELECT id FROM call WHERE place_id = $1", [school.id])).rows[0].id);
  await as(psychologist, async (tx, call) => {
    await recordOpening(tx, call, psychologist.accountId);
    return { ok: true };
  });
});

async function as(member: Member, act: (tx: Parameters<typeof propose>[0], call: OpenCall) => Promise<Done>): Promise<boolean> {
  const keys = await member.keys();
  return write(member.scope, async (tx) => {
    const call = await findCall(tx, keys, callId);
    if (!call) throw new Error("does not open");
    return (await act(tx, call)).ok;
  });
}

async function seen(member: Member) {
  const keys = await member.keys();
  return read(member.scope, async (tx) => {
    const call = await findCall(tx, keys, callId);
    return { state: call?.state, decision: call?.decision, proposal: call?.proposal, notes: call?.messages.filter(({ side }) => side === "note").map(({ body }) => body.kind) };
  });
}

const proposes = (member: Member, said: Parameters<typeof propose>[3] = ADVICE) => as(member, (tx, call) => propose(tx, call, member.accountId, said));
const confirms = (member: Member) => as(member, (tx, call) => confirm(tx, call, member.accountId));

describe("closing a call without a case", () => {
  test("takes a second person, and the answer goes out only then", async () => {
    expect(await proposes(psychologist)).toBe(true);
    expect((await readOwnCall(receipt))?.messages).toHaveLength(1);
    expect(await confirms(psychologist), "nobody confirms their own").toBe(false);
    expect(await seen(head)).toMatchObject({ state: "open", proposal: { closing: "advised", by: psychologist.accountId } });
    const cards = await read(head.scope, (tx) => callsHome[0]!.cards(tx as never, head.scope));
    expect(cards).toHaveLength(2);
    expect(await confirms(head)).toBe(true);
    expect(await seen(psychologist)).toEqual({ state: "decided", decision: "advised", proposal: { closing: "advised", by: psychologist.accountId }, notes: ["proposal"] });
    const own = await readOwnCall(receipt);
    expect(own?.messages.map(({ side, body }) => [side, body.kind])).toEqual([["caller", "telling"], ["team", "words"]]);
    expect(JSON.stringify(own)).not.toContain(ADVICE.reason);
  });

  test("the database itself knows no call closed by one person", async () => {
    await expect(
      asSuperuser((client) => client.query("UPDATE call SET state = 'decided', decision = 'repeated', decided_at = now(), decided_by = $2, proposed = 'repeated', proposed_by = $2 WHERE id = $1", [callId, head.accountId])),
    ).rejects.toThrow(/call_closed_by_two/);
  });

  test("is refused with a reason that stays inside, and whoever proposed hears of it", async () => {
    await proposes(psychologist, { closing: "repeated", reason: "бұрын айтылған", answer: "" });
    expect(await as(head, (tx, call) => refuse(tx, call, head.accountId, "алдымен сөйлесейік"))).toBe(true);
    expect(await seen(psychologist)).toMatchObject({ state: "open", decision: null, proposal: null, notes: ["proposal", "refusal"] });
    const kinds = await read(psychologist.scope, (tx) => tx.selectFrom("notification").select("kind").orderBy("created_at").execute());
    expect(kinds.map(({ kind }) => kind)).toEqual(["callArrived", "callRefused"]);
    expect((await readOwnCall(receipt))?.messages).toHaveLength(1);
  });

  test("is taken back only by whoever proposed it", async () => {
    await proposes(psychologist);
    expect(await as(head, (tx, call) => withdraw(tx, call, head.accountId))).toBe(false);
    expect(await as(psychologist, (tx, call) => withdraw(tx, call, psychologist.accountId))).toBe(true);
    expect(await seen(head)).toMatchObject({ state: "open", proposal: null });
  });

  test("done by two at once is done once", async () => {
    const both = await Promise.all([proposes(psychologist), proposes(head)]);
    expect(both.toSorted()).toEqual([false, true]);
  });

  test("does not end the conversation, and what is written then may open it again", async () => {
    await proposes(psychologist);
    await confirms(head);
    expect(await addToOwnCall(receipt, "Ол тоқтаған жоқ", newId())).toBe(true);
    const cards = await read(psychologist.scope, (tx) => callsHome[0]!.cards(tx as never, psychologist.scope));
    expect(cards).toMatchObject([{ kind: "due" }]);
    expect(await as(psychologist, (tx, call) => reopen(tx, call, psychologist.accountId, "қайта жазды"))).toBe(true);
    expect(await seen(head)).toMatchObject({ state: "open", decision: null, notes: ["proposal", "reopening"] });
  });

  test("leaves its reason nowhere in the clear", async () => {
    await proposes(psychologist);
    await confirms(head);
    await asSuperuser(async (client) => {
      const tables = (await client.query("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'jobs')")).rows;
      for (const { name } of tables) {
        const { rows } = await client.query(`SELECT t::text AS row FROM ${name} t`);
        for (const { row } of rows) expect(`${name} ${row}`).not.toContain("канарейка-себеп");
      }
    });
  });
});
