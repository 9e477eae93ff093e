import { expect, test } from "vitest";
import { ROLES } from "#platform/access/roles.ts";
import { asSuperuser } from "../database.ts";
import { DEMO_CAMPAIGNS } from "./campaigns/slugs.ts";
import { loadDemo } from "./load.ts";
import { DEMO_SIGN_INS } from "./people.ts";

const rows = (query: string) => asSuperuser(async (client) => (await client.query(query)).rows);

test("the demo has two regions at work, a dozen schools, and somebody in every role", async () => {
  await loadDemo();
  expect(await rows("SELECT count(*)::int AS n FROM place WHERE kind = 'school'")).toEqual([{ n: 12 }]);
  expect(await rows("SELECT DISTINCT role FROM role_grant ORDER BY role")).toEqual(ROLES.toSorted().map((role) => ({ role })));
  const signIns = await rows("SELECT email FROM account WHERE email ~ '^[a-z]+@demo.pana$'");
  expect(signIns.map((row) => row.email).toSorted()).toEqual(DEMO_SIGN_INS.map((person) => person.email).toSorted());
});

test("whoever is listed can sign in, and who keeps confidential matter has keys", async () => {
  const without = await rows(`SELECT email FROM account a WHERE NOT EXISTS (SELECT FROM credential c WHERE c.account_id = a.id)`);
  expect(without).toEqual([]);
  const keyed = await rows(`SELECT email FROM account a JOIN vault_public_key k ON k.account_id = a.id WHERE email ~ '^[a-z]+@demo.pana$'`);
  expect(keyed.map((row) => row.email.split("@")[0]).toSorted()).toEqual(
    ["deputy", "director", "district", "hr", "lawyer", "network", "psychologist", "region"],
  );
});

test("the head of the first school is shut out of one note and knows of no line about it", async () => {
  const held = await rows(`SELECT a.email, count(DISTINCT g.item_id)::int AS n FROM vault_grant g JOIN note ON note.id = g.item_id
    JOIN account a ON a.id = g.holder_id WHERE a.email IN ('director@demo.pana', 'deputy@demo.pana') GROUP BY a.email ORDER BY 1`);
  expect(held).toEqual([{ email: "deputy@demo.pana", n: 5 }, { email: "director@demo.pana", n: 2 }]);
  expect(await rows("SELECT * FROM vault_session_key")).toEqual([]);
});

test("four children have a record that the keyed members of the service read, one of them put right by a colleague", async () => {
  const children = await rows("SELECT c.version, count(DISTINCT g.holder_id)::int AS readers FROM child c JOIN vault_grant g ON g.item_id = c.id WHERE g.holder_kind = 'account' GROUP BY c.id, c.version ORDER BY 1");
  expect(children.map(({ version, readers }) => `${version} ${readers}`)).toEqual(["1 4", "1 4", "1 4", "2 4"]);
});

test("some were told something: older things are read, the latest are new", async () => {
  const unread = await rows(`SELECT a.email, count(*)::int AS n FROM notification n JOIN account a ON a.id = n.account_id
    WHERE n.read_at IS NULL AND a.email ~ '^[a-z]+@demo.pana$' GROUP BY 1 ORDER BY 1`);
  expect(unread.map(({ email, n }) => `${email.split("@")[0]} ${n}`)).toEqual(["deputy 2", "director 2", "district 1", "hr 1", "institute 1", "lawyer 1", "network 1", "psychologist 4", "region 1"]);
  expect(await rows("SELECT count(*)::int > 4 AS more FROM notification WHERE read_at IS NOT NULL")).toEqual([{ more: true }]);
});

test("one call is being worked on, two wait at the school, and of the one about a teacher only the network knows", async () => {
  const calls = await rows("SELECT p.kind, c.state, c.urgent, c.level FROM call c JOIN place p ON p.id = c.place_id ORDER BY c.received_at");
  expect(calls.map((call) => Object.values(call).join(" "))).toEqual(["school open false team", "school open false team", "network new false unit", "school new false team", "school new true team"]);
});

test("invitations wait, one was taken back, and what was done stands in order in whole chains", async () => {
  expect(await rows("SELECT count(*)::int AS n FROM invitation WHERE accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > now()")).toEqual([{ n: 4 }]);
  expect(await rows("SELECT FROM audit_event e WHERE hash <> audit_hash(prev_hash, e)")).toEqual([]);
  const backwards = "SELECT FROM (SELECT at, lag(at) OVER (PARTITION BY place_id ORDER BY seq) AS before FROM audit_event WHERE actor_id IS NOT NULL) e WHERE at < before";
  expect(await rows(backwards)).toEqual([]);
});

const statesOf = async (slug: string) => (await rows(`SELECT r.state, count(*)::int AS n FROM campaign_return r JOIN campaign c ON c.id = r.campaign_id WHERE c.slug = '${slug}' GROUP BY 1 ORDER BY 1`))
  .map(({ state, n }) => `${state} ${n}`);
const tablesOf = async (slug: string) => (await rows(`SELECT c.place_path, c.state FROM campaign_consolidation c JOIN campaign ON campaign.id = c.campaign_id WHERE slug = '${slug}' ORDER BY 1`))
  .map(({ place_path, state }) => `${place_path} ${state}`);

test("the flashmob is settled up to the nation, the challenge waits at one region, and one campaign runs today", async () => {
  expect(await statesOf(DEMO_CAMPAIGNS.flashmob)).toEqual(["accepted 10", "excused 1", "silent 1"]);
  expect(await tablesOf(DEMO_CAMPAIGNS.flashmob)).toEqual(["/kz/ approved", "/kz/35/ accepted", "/kz/75/ accepted"]);
  expect(await statesOf(DEMO_CAMPAIGNS.challenge)).toEqual(["accepted 7", "awaited 1", "returned 1", "sent 2", "silent 1"]);
  expect(await tablesOf(DEMO_CAMPAIGNS.challenge)).toEqual(["/kz/ open", "/kz/35/ approved", "/kz/75/ open"]);
  expect(await rows(`SELECT due_at > now() AS due, state FROM campaign WHERE slug = '${DEMO_CAMPAIGNS.running}'`)).toEqual([{ due: true, state: "published" }]);
});

test("the campaign of 2017 has the full table of the fourteen oblasts and two cities of that year", async () => {
  expect(await statesOf(DEMO_CAMPAIGNS.of2017)).toEqual(["accepted 16"]);
  const [table] = await rows(`SELECT count(*) FILTER (WHERE p.code = '51')::int AS south, min(cardinality(r.numbers))::int AS least, count(*) FILTER (WHERE NOT on_time)::int AS late,
    bool_and(array_position(r.numbers, NULL) IS NULL) AS whole FROM campaign_return r JOIN campaign c ON c.id = r.campaign_id JOIN place p ON p.id = r.place_id WHERE c.slug = '${DEMO_CAMPAIGNS.of2017}'`);
  expect(table).toEqual({ south: 1, least: 7, late: 2, whole: true });
  const [plan] = await rows(`SELECT count(DISTINCT m.place_id)::int AS places, count(DISTINCT measure)::int AS measures, count(*)::int > 380 AS full
    FROM campaign_measure m JOIN campaign c ON c.id = m.campaign_id WHERE c.slug = '${DEMO_CAMPAIGNS.of2017}'`);
  expect(plan).toEqual({ places: 16, measures: 26, full: true });
});
