import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { taskScope } from "#platform/access/scope.ts";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { asSuperuser } from "#world/database.ts";
import { aDistrict, aRegion, aSchool } from "#world/school.ts";
import { anOrder } from "#world/team.ts";
import { Member, type School } from "#world/vault.ts";
import { escalate } from "./alerts.server.ts";
import { addToOwnCall, readOwnCall } from "./caller.server.ts";
import { answer, note, recordOpening } from "./commands.server.ts";
import { callsHome } from "./home.server.ts";
import { takeCall, type Told } from "./intake.server.ts";
import { findCall, listCalls } from "./queries.server.ts";
import { newReceipt } from "./rules/receipt.ts";
import { tellingSchema } from "./schema.ts";

const CANARY = "сыныптастарым мені күнде ұрады, канарейка-7731";
const T0 = new Date("2026-11-26T08:30:40Z");

let regions = 10;
let school: School;
let head: Member;
let psychologist: Member;
let officer: Member;

beforeEach(async () => {
  setClock(T0);
  await asSuperuser((client) => client.query("UPDATE call SET state = 'open', opened_at = now() WHERE state = 'new'"));
  const region = await aRegion(String(++regions));
  school = await aSchool({ in: await aDistrict({ in: region }) });
  head = await Member.join(school, "schoolHead", "Сейітова");
  psychologist = await Member.join(school, "safetyMember", "Омарова");
  officer = await Member.join(school, "regionOfficer", "Жанұзақов", region);
  await anOrder(head.scope, [head.accountId, psychologist.accountId]);
});
afterEach(() => setClock(undefined));

const minutes = (count: number) => setClock(new Date(T0.getTime() + count * 60_000));

async function tell(change: Partial<Told> = {}) {
  const told: Told = {
    placeId: school.id, aboutPlaceId: school.id, formId: newId(), receipt: newReceipt(), channel: "site",
    telling: tellingSchema.parse({ text: CANARY }), urgentWhy: [], pastSchool: [], doubtful: false, ...change,
  };
  await takeCall(told);
  return told;
}

async function inbox(member: Member) {
  const keys = await member.keys();
  return read(member.scope, (tx) => listCalls(tx, keys, { limit: 20, offset: 0 }));
}

async function openFirst(member: Member) {
  const { lines } = await inbox(member);
  const keys = await member.keys();
  return write(member.scope, async (tx) => {
    const call = await findCall(tx, keys, lines[0]?.id ?? newId());
    if (call) await recordOpening(tx, call, member.accountId);
    return call;
  });
}

const told = (member: Member) => read(member.scope, async (tx) => (await tx.selectFrom("notification").select("kind").orderBy("created_at").execute()).map((row) => row.kind));

describe("a call for help", () => {
  test("is read by the service of the school, and by nobody above while its clock runs", async () => {
    await tell();
    expect((await inbox(psychologist)).lines).toMatchObject([{ state: "new", urgent: false, words: CANARY, waits: true }]);
    expect((await inbox(head)).total).toBe(1);
    expect((await inbox(officer)).total).toBe(0);
    expect(await told(psychologist)).toEqual(["callArrived"]);
    expect(await told(officer)).toEqual([]);
  });

  test("lies nowhere in the clear, keeps no second of its time, and its id tells no order", async () => {
    const { receipt } = await tell({ telling: tellingSchema.parse({ text: CANARY, name: "Канарейка Айгүл", contact: "+7 701 000 77 31" }) });
    await asSuperuser(async (client) => {
      const tables = (await client.query("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'jobs')")).rows;
      for (const { name } of tables) {
        const { rows } = await client.query(`SELECT t::text AS row FROM ${name} t`);
        for (const { row } of rows) for (const word of ["канарейка", "Канарейка", "000 77 31", receipt]) expect(`${name} ${row}`).not.toContain(word);
      }
      const [call] = (await client.query("SELECT id, received_at FROM call WHERE place_id = $1", [school.id])).rows;
      expect(call.received_at).toEqual(new Date("2026-11-26T08:30:00Z"));
      expect(call.id[14]).toBe("4");
      const [grant] = (await client.query("SELECT max(granted_at) AS at FROM vault_grant WHERE item_id = $1", [call.id])).rows;
      expect(grant.at).toEqual(new Date("2026-11-26T08:30:00Z"));
    });
  });

  test("sent twice is there once", async () => {
    const first = await tell();
    await takeCall(first);
    expect((await inbox(psychologist)).total).toBe(1);
    expect(await told(psychologist)).toEqual(["callArrived"]);
  });

  test("past the school is sealed to the officer above, and the school cannot notice", async () => {
    await tell({ pastSchool: ["surname"] });
    expect((await inbox(officer)).lines).toMatchObject([{ pastSchool: ["surname"], words: CANARY }]);
    for (const member of [head, psychologist]) {
      expect((await inbox(member)).total).toBe(0);
      expect(await told(member)).toEqual([]);
      const seen = await read(member.scope, async (tx) => [
        await tx.selectFrom("call").select("id").execute(),
        await tx.selectFrom("call_message").select("id").execute(),
        await tx.selectFrom("vault_item").select("id").where("kind", "=", "call").execute(),
        await tx.selectFrom("audit_event").select("seq").where("subject_kind", "=", "call").execute(),
      ]);
      expect(seen).toEqual([[], [], [], []]);
    }
  });

  test("of a school without a working service goes to the level above", async () => {
    await asSuperuser((client) => client.query("UPDATE role_grant SET ends_at = now() WHERE place_id = $1", [school.id]));
    await tell();
    expect((await inbox(officer)).lines).toMatchObject([{ pastSchool: ["noTeam"] }]);
  });

  test("that nobody could read is not stored", async () => {
    await asSuperuser((client) => client.query("UPDATE role_grant SET ends_at = now()"));
    await expect(tell()).rejects.toThrow(/no reader/);
    expect(await asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM call WHERE about_place_id = $1", [school.id])).rows[0].n)).toBe(0);
  });
});

describe("a receipt", () => {
  test("shows its holder the answers and never the notes, and lets them add to their call", async () => {
    const { receipt } = await tell();
    const call = await openFirst(psychologist);
    await write(psychologist.scope, async (tx) => {
      await note(tx, call!, psychologist.accountId, "ішкі белгі");
      await answer(tx, call!, psychologist.accountId, "Айтқаның дұрыс болды.");
    });
    const own = await readOwnCall(receipt);
    expect(own?.messages.map(({ side, seq }) => [side, seq])).toEqual([["caller", 1], ["team", 3]]);
    expect(own?.messages[1]?.body).toEqual({ kind: "words", text: "Айтқаның дұрыс болды." });
    expect(await addToOwnCall(receipt, "Рақмет", newId())).toBe(true);
    const again = await openFirst(psychologist);
    expect(again?.messages.map(({ side, seenAt }) => [side, seenAt !== null])).toEqual([["caller", true], ["note", false], ["team", true], ["caller", false]]);
    expect((await inbox(psychologist)).lines[0]?.waits).toBe(true);
  });

  test("that is wrong leads nowhere, and opens nobody else's call", async () => {
    await tell();
    const { receipt } = await tell({ telling: tellingSchema.parse({ text: "басқа" }) });
    expect(await readOwnCall(newReceipt())).toBeUndefined();
    expect(await addToOwnCall(newReceipt(), "x", newId())).toBe(false);
    expect((await readOwnCall(receipt))?.messages).toHaveLength(1);
  });
});

describe("a clock", () => {
  test("§ 30: urgent and unopened, everybody hears after 30 minutes, and the officer reads after 2 hours", async () => {
    await tell({ urgentWhy: ["selfHarm"] });
    minutes(29);
    await escalate();
    expect(await told(head)).toEqual(["callArrived"]);
    minutes(31);
    await escalate();
    await escalate();
    expect(await told(head)).toEqual(["callArrived", "callWaits"]);
    expect(await told(officer)).toEqual([]);
    minutes(121);
    await escalate();
    expect(await told(officer)).toEqual(["callWaits"]);
    const keys = await officer.keys();
    expect((await read(officer.scope, (tx) => listCalls(tx, keys, { limit: 9, offset: 0 }))).lines).toMatchObject([{ words: CANARY }]);
  });

  test("stops when somebody opens the call, and the officer never gets to read it", async () => {
    await tell({ urgentWhy: ["selfHarm"] });
    minutes(10);
    await openFirst(psychologist);
    minutes(60 * 24 * 30);
    await escalate();
    expect(await told(officer)).toEqual([]);
    const keys = await officer.keys();
    expect((await read(officer.scope, (tx) => listCalls(tx, keys, { limit: 9, offset: 0 }))).total).toBe(0);
  });

  test("an ordinary call goes to the head after 24 hours and to the officer after 72", async () => {
    await tell();
    minutes(24 * 60 + 1);
    await escalate();
    expect(await told(head)).toEqual(["callArrived", "callWaits"]);
    expect(await told(psychologist)).toEqual(["callArrived"]);
    minutes(72 * 60 + 1);
    await escalate();
    expect(await told(officer)).toEqual(["callWaits"]);
  });
});

test("the home of a reader says how many wait, with the vault shut too, and nothing of what they say", async () => {
  await tell({ urgentWhy: ["selfHarm"] });
  await tell();
  const cards = await write(psychologist.scope, async (tx) => (await Promise.all(callsHome.map((one) => one.cards(tx, psychologist.scope)))).flat());
  expect(cards).toMatchObject([{ kind: "due", urgent: true }, { kind: "due" }]);
  expect(JSON.stringify(cards)).not.toContain("канарейка");
  expect(await write(officer.scope, async (tx) => (await Promise.all(callsHome.map((one) => one.cards(tx, officer.scope)))).flat())).toEqual([]);
});

test("somebody unknown reaches no row but those of their own receipt", async () => {
  await tell();
  const seen = await read({ ...taskScope("caller"), secretId: newId() }, async (tx) => {
    const counts = [];
    for (const table of ["call", "call_message", "vault_item", "vault_grant", "vault_file", "account", "role_grant", "audit_event", "notification", "call_draft"]) {
      counts.push((await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`.execute(tx)).rows[0]?.n);
    }
    return counts;
  });
  expect(seen).toEqual(Array(10).fill(0));
});
