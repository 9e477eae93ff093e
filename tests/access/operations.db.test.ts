import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planSchema } from "#modules/campaigns/schema/plan.ts";
import { ACTIONS } from "#platform/access/actions.ts";
import { scopesOfRole } from "#platform/access/api-scopes.ts";
import { ROLES, type Role } from "#platform/access/roles.ts";
import type { Operation } from "#platform/api/operation.ts";
import { write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { allOperations } from "#server/api/all-operations.ts";
import { openApp, type InProcessApp } from "#world/app.ts";
import { aCampaign } from "#world/campaigns.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aDistrict, aNetwork, aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import { aToken, program, withSecondFactor } from "#world/token.ts";

const SCHOOL_ROLES: readonly Role[] = ["schoolHead", "safetyDeputy", "safetyMember", "hrOfficer", "campaignCoordinator", "reception", "staff"];

const PLAN = planSchema.parse({ sections: [{ heading: { kk: "Бөлім" }, measures: [{ number: 1, title: { kk: "Шара" }, completion: { kk: "ақпарат" }, period: { kind: "constantly" }, responsible: ["schools"] }] }] });

type Named = Readonly<Record<string, { id: string; path: string | null }>>;
/** Stands for the path of what is announced to everybody. */
const EVERYWHERE = "*";

type Asker = { role: Role; at: Place; token: string };

let app: InProcessApp;
const askers: Asker[] = [];
const targets = new Map<"own" | "foreign" | "no", Named>();

beforeAll(async () => {
  app = await openApp({ demo: true });
  const [near, far] = [await aDistrict({ in: await aRegion("75") }), await aDistrict({ in: await aRegion("79") })];
  const [own, foreign] = [await aSchool({ in: near }), await aSchool({ in: far })];
  const seatOf: Partial<Record<Role, Place>> = {
    networkCoordinator: await aNetwork(),
    regionOfficer: await aRegion("75"),
    districtOfficer: near,
    ...Object.fromEntries(SCHOOL_ROLES.map((role) => [role, own])),
  };
  const people: Person[] = [];
  for (const role of ROLES) {
    const at = seatOf[role] ?? (await theNation());
    const person = await withSecondFactor(await aPerson({ role, at, ...(role === "safetyMember" && { safetyFunction: "psychologist" as const }) }));
    people.push(person);
    askers.push({ role, at, token: (await aToken(person)).token });
  }
  const worker = (place: Place) => aPerson({ role: "reception", at: place });
  const [campaign, draft] = [await aCampaign({ owner: await theNation(), regulation: { plan: PLAN } }), await aCampaign({ owner: far })];
  await write(WORLD, (tx) => tx.updateTable("campaign").set({ state: "draft" }).where("id", "=", draft.id).execute());
  targets.set("own", { ...(await named(own, near, await worker(own))), campaignId: { id: campaign.id, path: EVERYWHERE } });
  targets.set("foreign", { ...(await named(foreign, far, await worker(foreign))), campaignId: { id: draft.id, path: null } });
  targets.set("no", Object.fromEntries(["placeId", "schoolId", "accountId", "campaignId"].map((name) => [name, { id: newId(), path: null }])));
});
afterAll(() => app.close());

async function named(school: Place, district: Place, person: Person): Promise<Named> {
  return { schoolId: school, placeId: district, accountId: { id: person.accountId, path: school.path } };
}

/** What must happen, told from the literal tables alone. */
function expected(operation: Operation, asker: { role: Role; path: string }, where: string | null | undefined): "opens" | "is not for it" | "is not there" {
  const allowed: readonly string[] = ACTIONS[operation.action];
  if (!allowed.includes(asker.role)) return "is not for it";
  if (where === undefined || where === EVERYWHERE) return "opens";
  return where !== null && where.startsWith(asker.path) ? "opens" : "is not there";
}

async function happens(operation: Operation, token: string, path: string): Promise<string> {
  const ours = program(app, token);
  const response = operation.method === "get" ? await ours.get(path) : await ours.send(operation.method.toUpperCase(), path, { unheardOf: 1 }, { "if-match": "*" });
  const kind = response.status < 400 ? "" : new URL(((await response.json()) as { type: string }).type).hash.slice(1);
  if (kind === "scope-missing" || kind === "role-may-not") return "is not for it";
  if (kind === "not-found") return "is not there";
  // A change that got as far as its body was let in; this body will do for none.
  if (response.status < 300 || kind === "invalid") return "opens";
  return `${response.status} ${kind}`;
}

const paramOf = (operation: Operation) => /\{(\w+)\}/.exec(operation.path)?.[1];
/** The calendar is the country's: its param names no place. */
const namesPlace = (operation: Operation) => paramOf(operation) !== undefined && paramOf(operation) !== "year";
const addressOf = (operation: Operation, of: Named) => operation.path.replace(/\{(\w+)\}/g, (_, name: string) => of[name]?.id ?? "2026");

describe("every operation, every role, every place", () => {
  test.each(allOperations.filter(({ path }) => !path.includes("{year}")).map((operation) => [operation.id, operation] as const))("%s opens to whom the tables say and to nobody else", async (_, operation) => {
    const param = paramOf(operation);
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const asker of askers) {
      for (const [which, target] of namesPlace(operation) ? targets : [["no", targets.get("no")!] as const]) {
        const should = expected(operation, { role: asker.role, path: asker.at.path }, param === undefined ? undefined : (target[param]?.path ?? null));
        const does = await happens(operation, asker.token, addressOf(operation, target));
        seen.add(should);
        if (does !== should) wrong.push(`${asker.role}, ${which} place: ${does}, but should: ${should}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.has("opens"), "somebody must be let in").toBe(true);
    expect(!namesPlace(operation) || seen.has("is not there"), "what is foreign must not be there").toBe(true);
  });

  test.each(allOperations.filter(({ scope }) => scope !== null).map((operation) => [operation.id, operation] as const))("%s does not open to a token that is for everything else", async (_, operation) => {
    // Whoever administers the system sends and checks no returns.
    const role = scopesOfRole("administrator").some((scope) => scope === operation.scope) ? "administrator" : "instituteOrganiser";
    const person = await withSecondFactor(await aPerson({ role, at: await theNation() }));
    const scopes = scopesOfRole(role).filter((scope) => scope !== operation.scope);
    const { token } = await aToken(person, { scopes });
    expect(await happens(operation, token, addressOf(operation, targets.get("own")!))).toBe("is not for it");
  });

  test("an operation asks for an action that its scope stands for", () => {
    const astray = allOperations.filter(({ scope, action }) => scope !== null && !scopesOfRole(ACTIONS[action][0]).includes(scope));
    expect(astray.map(({ id }) => id)).toEqual([]);
  });
});
