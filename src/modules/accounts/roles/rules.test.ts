import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACTIONS } from "#platform/access/actions.ts";
import { ROLES, type Role } from "#platform/access/roles.ts";
import { PLACE_KINDS, type PlaceKind } from "#modules/places/schema.ts";
import { functionFits, givesRoles, keepsConfidential, mayGive, mayLeaveHeadless, rolesToGive } from "./rules.ts";

const school = { id: "school", kind: "school" as const };

/** Written from the policy and the design alone, in other words than the rules. */
function oracle(giver: { role: Role; placeId: string }, role: Role, place: { id: string; kind: PlaceKind }): boolean {
  const atSchool = place.kind === "school";
  const here = giver.placeId === place.id;
  const officers: Role[] = ["regionOfficer", "districtOfficer", "networkCoordinator"];
  switch (role) {
    case "safetyDeputy":
    case "safetyMember":
    case "hrOfficer":
      return giver.role === "schoolHead" && atSchool;
    case "schoolHead":
      return atSchool && !here && (giver.role === "administrator" || officers.includes(giver.role));
    case "campaignCoordinator":
    case "reception":
      return atSchool && (giver.role === "administrator" || giver.role === "schoolHead");
    case "staff":
      if (atSchool) return ["administrator", "schoolHead", "hrOfficer"].includes(giver.role);
      return place.kind.endsWith("Centre") && giver.role === "administrator";
    case "administrator":
      return giver.role === "administrator" || (giver.role === "schoolHead" && atSchool);
    case "networkCoordinator":
      return giver.role === "administrator" && place.kind === "network";
    case "regionOfficer":
      return giver.role === "administrator" && place.kind === "region";
    case "districtOfficer":
      return place.kind === "district" && (giver.role === "administrator" || giver.role === "regionOfficer");
    case "ministryObserver":
      return giver.role === "administrator" && place.kind === "nation";
    default:
      return giver.role === "administrator" && (place.kind === "nation" || place.kind === "institute");
  }
}

describe("who may give which role", () => {
  test("agrees with the policy told in other words, for every giver, role and place", () => {
    const cases = fc.record({
      giver: fc.record({ role: fc.constantFrom(...ROLES), placeId: fc.constantFrom("one", "two") }),
      role: fc.constantFrom(...ROLES),
      place: fc.record({ kind: fc.constantFrom(...PLACE_KINDS), id: fc.constantFrom("one", "two") }),
    });
    fc.assert(
      fc.property(cases, ({ giver, role, place }) => mayGive(giver, role, place) === oracle(giver, role, place)),
      { seed: 20261120, numRuns: 20_000 },
    );
  });

  test("nobody climbs by a chain of appointments: what an appointed person may give at a place, the appointer's line could give too", () => {
    for (const giver of ROLES) {
      for (const given of rolesToGive({ role: giver, placeId: "above" }, school)) {
        const confidentialGifts = rolesToGive({ role: given, placeId: school.id }, school).filter(keepsConfidential);
        if (confidentialGifts.length > 0) expect(given, `${giver} makes ${given}`).toBe("schoolHead");
      }
    }
  });

  test("a head is never appointed from inside the school", () => {
    for (const role of ROLES) expect(mayGive({ role, placeId: school.id }, "schoolHead", school)).toBe(false);
  });

  test("only the area above may leave a school without a head", () => {
    const may = ROLES.filter((role) => mayLeaveHeadless({ role, placeId: "above" }, school));
    expect(may).toEqual(["networkCoordinator", "regionOfficer", "districtOfficer"]);
  });

  test("who may manage people is who may give some role", () => {
    const managers: readonly Role[] = ACTIONS["people.manage"];
    expect(ROLES.filter(givesRoles).toSorted()).toEqual(managers.toSorted());
  });

  test("members of the safety service carry a function, nobody else does", () => {
    expect(functionFits("safetyMember", "lawyer")).toBe(true);
    expect(functionFits("safetyMember", null)).toBe(false);
    expect(functionFits("staff", "lawyer")).toBe(false);
    expect(functionFits("staff", null)).toBe(true);
  });
});
