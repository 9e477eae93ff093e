import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { read } from "#platform/database/door.server.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { aCampaign, aReturn, sent } from "#world/campaigns.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../../campaign.server.ts";
import { findReturn } from "../../returns/standing.server.ts";
import { returnFormSchema } from "../../schema/return-form.ts";
import { outliersIn } from "../inbox/outliers.server.ts";
import { pointedOut } from "./pointed-out.server.ts";
import { linksOf, placeToCall } from "./return.server.ts";

const word = (kk: string, en: string) => ({ kk, ru: "", en });
const FORM = returnFormSchema.parse({
  title: word("Есеп", "Return"),
  columns: [
    { kind: "number", code: "participants", heading: word("Қатысушылар", "Participants"), required: true, participants: true },
    { kind: "number", code: "lessons", heading: word("Сабақтар", "Lessons") },
    { kind: "links", code: "links", heading: word("Сілтемелер", "Links") },
  ],
});
const SHARED = "https://www.instagram.com/p/Cabc123/";

let nation: Place;
let region: Place;
let school: Place;
let neighbour: Place;
let far: Place;
let officer: Person;
let organiser: Person;
let campaign: Campaign;

const campaignOf = () => aCampaign({ owner: nation, form: FORM });
const report = (one: Campaign, place: Place, participants: number, lessons: number | null, links: string[] = []) =>
  sent(one, place, aReturn(participants, links, { rows: [{ participants, ...(lessons === null ? {} : { lessons }) }] }), FORM);
const sized = (place: Place) =>
  asSuperuser((client) => client.query("INSERT INTO school_size (place_id, place_path, pupils) VALUES ($1, $2, $3)", [place.id, place.path, [null, 200, 200, null, null, null, null, null, null, null, null, null, null]]));
const notes = (place: Place) =>
  inLocale("en", () => read(WORLD, async (tx) => {
    const standing = (await findReturn(tx, { placeId: place.id, campaignId: campaign.id }))!;
    return pointedOut(tx, campaign, FORM, standing, await placeToCall(tx, place.id), [region.path]);
  }));
const links = ({ scope }: Person, place: Place) => read(scope, async (tx) => (await linksOf(tx, campaign.id, place.id)).map(({ also, beyond }) => ({ also, beyond })));

beforeAll(async () => {
  nation = await theNation();
  region = await aRegion("47");
  const schools = await Promise.all(Array.from({ length: 12 }, () => aSchool({ in: region })));
  [school, neighbour] = [schools[0]!, schools[1]!];
  far = await aSchool({ in: await aRegion("55") });
  officer = await aPerson({ role: "regionOfficer", at: region });
  organiser = await aPerson({ role: "instituteOrganiser", at: nation });
  for (const one of schools) await sized(one);
  for (const before of [await campaignOf(), await campaignOf(), await campaignOf()]) {
    await report(before, neighbour, 200, 10);
    await asSuperuser((client) => client.query("UPDATE campaign_return SET state = 'accepted' WHERE campaign_id = $1 AND place_id = $2", [before.id, neighbour.id]));
  }
  campaign = await campaignOf();
  for (const one of schools.slice(2)) await report(campaign, one, 200, 10);
  await report(campaign, school, 200, 120, [SHARED]);
  await report(campaign, neighbour, 350, null, ["https://www.instagram.com/p/Conly1/"]);
});

describe("what stands out", () => {
  test("is looked for in every column that is added up, and named by its column", async () => {
    expect(await notes(school)).toEqual([expect.stringMatching(/^Lessons: 0\.3 for each pupil; in 10 schools of the same type and size it is usually 0\.025/)]);
    const found = await read(WORLD, (tx) => outliersIn(tx, campaign.id, [region.path], FORM));
    expect(found.get(school.id)).toMatchObject([{ column: { code: "lessons" } }]);
  });

  test("is held against the school's own past in the same column, and a column that was left empty stands out from nothing", async () => {
    const said = await notes(neighbour);
    expect(said).toContainEqual(expect.stringMatching(/^Participants: .*in 3 earlier campaigns of this school it was usually 0\.5/));
    expect(said.join(" ")).not.toContain("Lessons");
  });
});

describe("a publication that stands in another return", () => {
  test("is nothing to point out while it stands in one", async () => {
    expect(await links(officer, school)).toEqual([{ also: [], beyond: false }]);
  });

  test("beyond the checker's reach is pointed out without saying whose it is, also when it hangs on the wall", async () => {
    await report(campaign, far, 30, 1, ["https://instagram.com/p/Cabc123?utm_source=share"]);
    expect(await links(officer, school)).toEqual([{ also: [], beyond: true }]);
    await asSuperuser((client) => client.query("UPDATE campaign_link SET wall = 'shown' WHERE place_id = $1", [far.id]));
    expect(await links(officer, school)).toEqual([{ also: [], beyond: true }]);
    expect(await links(officer, neighbour)).toEqual([{ also: [], beyond: false }]);
  });

  test("is named to whoever reaches both", async () => {
    expect(await links(organiser, school)).toEqual([{ also: [expect.any(String)], beyond: false }]);
  });

  test("cannot be asked about a school out of reach", async () => {
    const asked = await read(officer.scope, (tx) => sql`SELECT pana_campaign_links_elsewhere(${campaign.id}, ${far.id})`.execute(tx));
    expect(asked.rows).toEqual([]);
  });
});
