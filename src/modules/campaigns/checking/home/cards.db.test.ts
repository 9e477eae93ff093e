import { beforeEach, describe, expect, test } from "vitest";
import { write } from "#platform/database/door.server.ts";
import type { HomeCard } from "#platform/home/card.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { aCampaign, aReturn, FLASHMOB_FORM, sent } from "#world/campaigns.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import type { Campaign } from "../../campaign.server.ts";
import { decide } from "../decisions/decide.server.ts";
import { decideTable } from "../tables/decide.server.ts";
import { checkingHome } from "./cards.server.ts";

const CHAIN = [{ kind: "region", dueAt: "2099-01-02T00:00:00Z" }, { kind: "nation", dueAt: "2099-01-03T00:00:00Z" }] as const;

let campaign: Campaign;
let region: Place;
let school: Place;
let other: Place;
let officer: Person;
let organiser: Person;
let code = 20;

beforeEach(async () => {
  await asSuperuser((client) => client.query("UPDATE campaign SET state = 'archived'"));
  const nation = await theNation();
  region = await aRegion(String((code += 1)));
  school = await aSchool({ in: region });
  other = await aSchool({ in: region });
  officer = await aPerson({ role: "regionOfficer", at: region });
  organiser = await aPerson({ role: "instituteOrganiser", at: nation });
  campaign = await aCampaign({ owner: nation, chain: CHAIN, dueAt: new Date("2026-11-20T00:00:00Z"), scope: { placeIds: [region.id], networkIds: [], schoolTypes: [], grades: [] } });
});

const cards = ({ scope }: Person) => inLocale("en", () => write(scope, (tx) => checkingHome[0]!.cards(tx, scope)));
const due = (all: HomeCard[]) => all.flatMap((card) => (card.kind === "due" ? [{ title: card.title, text: card.text, href: card.act.href }] : []));
const listed = (all: HomeCard[]) => all.flatMap((card) => (card.kind === "list" ? card.lines.map(({ detail }) => detail) : []));
const at = (to: string) => `/en/work/campaigns/${campaign.id}/${to}`;

async function approved(): Promise<void> {
  await sent(campaign, school, aReturn(12));
  await write(officer.scope, async (tx) => {
    await decide(tx, officer.scope, campaign, school.id, "accept");
    await decide(tx, officer.scope, campaign, other.id, "markSilent");
    await decideTable(tx, officer.scope, campaign, FLASHMOB_FORM, region.id, "approve");
  });
}

describe("the home page of a region", () => {
  test("says how many wait to be checked and how many are late, one click from the inbox", async () => {
    await sent(campaign, school, aReturn(12));
    expect(due(await cards(officer))).toEqual([{ title: "Returns for you to check: 1 – Test flashmob", text: expect.stringContaining("Late: 1."), href: at("check") }]);
    expect(listed(await cards(officer))).toEqual([expect.stringContaining("Reported: 1 of 2")]);
  });

  test("leads to those who are late when nothing is left to check", async () => {
    expect(due(await cards(officer))).toMatchObject([{ title: "Did not report in time: 2 – Test flashmob", href: at("check?show=late") }]);
  });

  test("shows first of all that the own table came back", async () => {
    await approved();
    expect(due(await cards(officer))).toEqual([]);
    await write(organiser.scope, (tx) => decideTable(tx, organiser.scope, campaign, FLASHMOB_FORM, region.id, "giveBack", "Сан сәйкес емес"));
    expect(due(await cards(officer))).toMatchObject([{ title: "Your consolidation came back: Test flashmob", href: at("table") }]);
  });
});

describe("the home page of the organiser", () => {
  test("leaves returns to the regions, and shows each campaign's step of the chain", async () => {
    await sent(campaign, school, aReturn(12));
    expect(due(await cards(organiser))).toEqual([]);
    expect(listed(await cards(organiser))).toEqual([expect.stringContaining("Reported: 1 of 2")]);
  });

  test("says which tables wait, then that its own can be approved", async () => {
    await approved();
    expect(due(await cards(organiser))).toMatchObject([{ title: "Consolidations for you to accept: 1 – Test flashmob", href: at("table") }]);
    await write(organiser.scope, (tx) => decideTable(tx, organiser.scope, campaign, FLASHMOB_FORM, region.id, "accept"));
    expect(due(await cards(organiser))).toMatchObject([{ title: "All is checked, approve the consolidation: Test flashmob", href: at("table") }]);
    await write(organiser.scope, (tx) => decideTable(tx, organiser.scope, campaign, FLASHMOB_FORM, campaign.place_id, "approve"));
    expect(listed(await cards(organiser))).toEqual(["All consolidations are accepted, the campaign can be closed"]);
  });

  test("holds its drafts, which nobody else sees", async () => {
    await asSuperuser((client) => client.query("UPDATE campaign SET state = 'draft' WHERE id = $1", [campaign.id]));
    expect(listed(await cards(organiser))).toContain("Finish the draft and publish it");
    expect(await cards(officer)).toEqual([]);
  });
});
