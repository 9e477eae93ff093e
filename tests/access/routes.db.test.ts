import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Role } from "#platform/access/roles.ts";
import type { RoomRoute } from "#platform/http/route.ts";
import { newId } from "#platform/ids.ts";
import { allRoutes } from "#server/all-routes.ts";
import { openApp, type InProcessApp } from "#world/app.ts";
import { aCampaign } from "#world/campaigns.ts";
import { aNetwork, aRegion, aSchool, theNation } from "#world/school.ts";
import { cookieOf } from "#world/seat.ts";
import { person } from "#world/sign-in.ts";
import { expected, type Asker } from "./oracle.ts";

type Seat = { asker: Asker; cookie: string };
type Target = { named: string; path: string | null };

const SCHOOL_ROLES: readonly Role[] = ["schoolHead", "safetyDeputy", "safetyMember", "hrOfficer", "campaignCoordinator", "reception", "staff"];

/** Pages that shut themselves for a reason of their own, proved by tests of their room. */
const OWN_DOOR: Readonly<Record<string, string>> = {
  "set-up": "open only while nobody administers the system",
  "places/:placeId/new": "open only under a place that may hold others, which a school may not",
};

let app: InProcessApp;
/** Params whose rows are really there, so that who may not come meets something to be kept from. */
const rows: Record<string, string> = {};
const seats = new Map<string, Seat>();
const targets = new Map<string, Target>();

beforeAll(async () => {
  app = await openApp({ demo: true });
  const nation = await theNation();
  const own = await aSchool({ in: await aRegion("75") });
  const foreign = await aSchool({ in: await aRegion("79") });
  const campaign = await aCampaign({ owner: nation, chain: [{ kind: "region", dueAt: "2099-01-02T00:00:00Z" }, { kind: "nation", dueAt: "2099-01-03T00:00:00Z" }] });
  Object.assign(rows, { campaignId: campaign.id, slug: campaign.slug });
  targets.set("own", { named: own.id, path: own.path });
  targets.set("foreign", { named: foreign.id, path: foreign.path });
  targets.set("no", { named: newId(), path: null });
  const seatOf: Partial<Record<Role, { id: string; path: string }>> = {
    networkCoordinator: await aNetwork(),
    regionOfficer: await aRegion("75"),
    districtOfficer: await aRegion("75"),
    ...Object.fromEntries(SCHOOL_ROLES.map((role) => [role, own])),
  };
  seats.set("stranger", { asker: { kind: "stranger" }, cookie: "" });
  seats.set("roleless", { asker: { kind: "roleless" }, cookie: await cookieOf(app, await person(nation), null) });
  for (const role of ROLES) {
    const place = seatOf[role] ?? nation;
    const holder = await person(place, role);
    seats.set(role, { asker: { kind: "holder", role, at: place.path }, cookie: await cookieOf(app, holder, place.path) });
  }
});
afterAll(() => app.close());

const addressOf = (route: RoomRoute, target: Target) =>
  `/en/${route.path.replace(/:(\w+)/g, (_, name: string) => (name === route.place ? target.named : (rows[name] ?? newId())))}`;

/** Where the guard lets in, a page without further params must really open; others may miss the row we invented. */
const needsRows = (route: RoomRoute) => [...route.path.matchAll(/:(\w+)/g)].some(([, name]) => name !== route.place);

async function happens(route: RoomRoute, seat: Seat, target: Target) {
  const response = await app.request(addressOf(route, target), { headers: { cookie: seat.cookie } });
  const to = response.headers.get("location") ?? "";
  if (response.status >= 500) throw new Error(`${route.path} fails with ${response.status}`);
  if (to.startsWith("/en/sign-in?")) return "asks to sign in";
  return response.status === 404 ? "is not there" : "opens";
}

describe("every route, every role, every place", () => {
  test("the router knows no page that the table does not list", async () => {
    const build = await app.load<{ routes: Record<string, { id: string; path?: string }> }>("virtual:react-router/server-build");
    const { routeId } = await app.load<typeof import("#server/all-routes.ts")>("/src/server/all-routes.ts");
    const listed = new Set(allRoutes.map(routeId));
    const within = new Set(["root", "stopped", "stopped-outside", "elsewhere", "staff-failures", "public-failures", "plain-failures"]);
    const unlisted = Object.keys(build.routes).filter((id) => !listed.has(id) && !within.has(id) && !id.startsWith("server/layouts/"));
    expect(unlisted).toEqual([]);
    expect([...listed].filter((id) => !(id in build.routes))).toEqual([]);
  });

  test.each(allRoutes.map((route) => [route.path || "front", route] as const))("%s opens to whom the table says and to nobody else", async (_, route) => {
    const asked = route.place === undefined ? [["no", targets.get("no")!] as const] : [...targets];
    const answers = await Promise.all(
      [...seats].flatMap(([who, seat]) =>
        asked.map(async ([which, target]) => {
          const [should, does] = [expected(route, seat.asker, target), await happens(route, seat, target)];
          const excused = should === "opens" && does === "is not there" && (needsRows(route) || route.path in OWN_DOOR);
          return { who, which, should, does, wrong: does !== should && !excused };
        }),
      ),
    );
    const wrong = answers.filter((answer) => answer.wrong).map(({ who, which, should, does }) => `${who}, ${which} place: ${does}, but should: ${should}`);
    const seen = new Set(answers.map(({ should }) => should));
    expect(wrong).toEqual([]);
    expect(seen.has("opens"), "somebody must be let in").toBe(true);
    expect(route.access === "public" || seen.has("asks to sign in"), "strangers must be sent away").toBe(true);
  });

  test.each(allRoutes.filter(({ access }) => access !== "public").map((route) => [route.path, route] as const))("a form sent to %s by a stranger or a foreigner changes nothing and is not there", async (_, route) => {
    const foreign = targets.get("foreign")!;
    for (const who of ["stranger", "staff"]) {
      const seat = seats.get(who)!;
      if (expected(route, seat.asker, foreign) === "opens") continue;
      const response = await app.request(addressOf(route, foreign), { method: "POST", headers: { cookie: seat.cookie, "sec-fetch-site": "same-origin" }, body: new URLSearchParams({ form_id: newId() }) });
      expect(`${who} ${response.status}`).toBe(`${who} 404`);
    }
  });
});
