import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { read, write, type WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { aContest, atStage } from "#world/contests.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../campaign.server.ts";
import { giveOut, releaseJuror } from "./giving-out.server.ts";
import { askJuror } from "./jury.server.ts";
import { newCode } from "./code.server.ts";
import { closeStage, publishStage } from "./stage.server.ts";
import type { Held } from "./visit.server.ts";

const MANY = 2_000;
const FEW = 12;

let officer: Person;
let jurors: Person[];
let schools: Place[];

beforeAll(async () => {
  const region = await aRegion();
  officer = await aPerson({ role: "regionOfficer", at: region });
  jurors = await Promise.all([1, 2, 3, 4].map(() => aPerson({ role: "staff", at: region })));
  schools = await Promise.all([1, 2, 3].map(() => aSchool({ in: region })));
});

/** Works that have come to the stage of the region, each with its picture. */
async function works(campaign: Campaign, count: number): Promise<void> {
  const made = Array.from({ length: count }, (_, at) => ({ id: newId(), code: newCode(6), place: at % schools.length }));
  await write(WORLD, async (tx) => {
    const rows = sql`unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ code }) => code)}::text[], ${made.map(({ place }) => schools[place]!.id)}::uuid[], ${made.map(({ place }) => schools[place]!.path)}::text[]) AS r (id, code, place_id, path)`;
    await sql`INSERT INTO contest_entry (place_id, campaign_id, id, place_path, code, nomination, age_group, title, state, stage, show_work, consent_until, entered_at, changed_at)
              SELECT r.place_id, ${campaign.id}, r.id, r.path, r.code, 'photo', 'junior', r.code, 'entered', 'region', true, '2098-01-01', now(), now() FROM ${rows}`.execute(tx);
    await sql`INSERT INTO contest_copy (place_id, campaign_id, entry_id, id, place_path, type, content)
              SELECT r.place_id, ${campaign.id}, r.id, r.id, r.path, 'image/webp', decode('00', 'hex') FROM ${rows}`.execute(tx);
  });
}

/** Every sheet marked, one work the best. */
const marked = (campaign: Campaign) =>
  asSuperuser((client) =>
    client.query(
      `UPDATE contest_score s SET scored_at = now(), marks = CASE r.n WHEN 1 THEN '{"idea": 10, "craft": 10}' ELSE jsonb_build_object('idea', r.n % 10, 'craft', r.n / 10 % 10) END
         FROM (SELECT entry_id, row_number() OVER (ORDER BY entry_id) AS n FROM contest_score WHERE campaign_id = $1 GROUP BY entry_id) r WHERE s.campaign_id = $1 AND s.entry_id = r.entry_id`,
      [campaign.id],
    ),
  );

/** How many statements a step sends, and what it answers. */
async function statements<T>(campaign: Campaign, step: (tx: WriteTx, held: Held) => Promise<T>): Promise<{ sent: number; answer: T }> {
  return atStage(officer, campaign, "region", async (tx, held) => {
    const executor = tx.getExecutor();
    const original = executor.executeQuery.bind(executor);
    let sent = 0;
    executor.executeQuery = ((...args: Parameters<typeof original>) => {
      sent += 1;
      return original(...args);
    }) as typeof original;
    const answer = await step(tx, held);
    return { sent, answer };
  });
}

async function wholeStage(count: number) {
  const campaign = await aContest(await theNation(), { jurorsPerEntry: 2 });
  await works(campaign, count);
  await atStage(officer, campaign, "region", async (tx, held) => {
    for (const { email } of jurors) await askJuror(tx, held, officer.accountId, { email, nominations: [] });
  });
  const given = await statements(campaign, giveOut);
  const released = await statements(campaign, (tx, held) => releaseJuror(tx, held, jurors[0]!.accountId));
  const again = await statements(campaign, giveOut);
  await marked(campaign);
  const closed = await statements(campaign, (tx, held) => closeStage(tx, held, officer.accountId));
  const published = await statements(campaign, (tx, held) => publishStage(tx, held, officer.accountId));
  return { campaign, given, released, again, closed, published };
}

describe("a stage of thousands of works", () => {
  test("is given out, freed, closed and published in as many statements as one of a dozen", async () => {
    const few = await wholeStage(FEW);
    const many = await wholeStage(MANY);
    expect([few.given.answer, many.given.answer]).toEqual([{ given: FEW * 2, short: 0 }, { given: MANY * 2, short: 0 }]);
    expect([few.closed.answer, many.closed.answer, many.published.answer]).toEqual([undefined, undefined, true]);
    for (const step of ["given", "released", "again", "closed", "published"] as const) {
      expect(few[step].sent, step).toBeGreaterThan(2);
      expect(many[step].sent, step).toBe(few[step].sent);
      expect(many[step].sent, step).toBeLessThan(20);
    }
    const { rows } = await read(WORLD, (tx) => sql<{ jurors: number; places: number; ranks: number; nation: number; shown: number }>`
      SELECT sum(cardinality(e.jurors))::int AS jurors, count(g.rank)::int AS places, count(*) FILTER (WHERE g.rank = 1)::int AS ranks,
             count(*) FILTER (WHERE e.stage = 'nation')::int AS nation, count(*) FILTER (WHERE c.shown AND c.shown_until = e.consent_until)::int AS shown
        FROM contest_entry e JOIN contest_placing g ON g.place_id = e.place_id AND g.campaign_id = e.campaign_id AND g.entry_id = e.id JOIN contest_copy c ON c.place_id = e.place_id AND c.campaign_id = e.campaign_id AND c.entry_id = e.id
       WHERE e.campaign_id = ${few.campaign.id}`.execute(tx));
    expect(rows).toEqual([{ jurors: 0, places: FEW, ranks: 1, nation: 1, shown: 1 }]);
  });

  test("lets every juror see what lies before them and nobody who was released, work by work", async () => {
    const campaign = await aContest(await theNation(), { jurorsPerEntry: 2 });
    await works(campaign, FEW);
    await atStage(officer, campaign, "region", async (tx, held) => {
      for (const { email } of jurors) await askJuror(tx, held, officer.accountId, { email, nominations: [] });
      await giveOut(tx, held);
      await releaseJuror(tx, held, jurors[0]!.accountId);
      await giveOut(tx, held);
    });
    const letIn = await read(WORLD, (tx) => sql<{ same: boolean; released: boolean; n: number }>`
      SELECT e.jurors = c.jurors AND e.jurors = (SELECT array_agg(s.juror_id ORDER BY s.juror_id) FROM contest_score s WHERE s.entry_id = e.id AND s.campaign_id = e.campaign_id) AS same,
             ${jurors[0]!.accountId} = ANY (e.jurors) AS released, cardinality(e.jurors) AS n
        FROM contest_entry e JOIN contest_copy c ON c.place_id = e.place_id AND c.campaign_id = e.campaign_id AND c.entry_id = e.id WHERE e.campaign_id = ${campaign.id}`.execute(tx));
    expect(new Set(letIn.rows.map((row) => JSON.stringify(row)))).toEqual(new Set([JSON.stringify({ same: true, released: false, n: 2 })]));
  });
});
