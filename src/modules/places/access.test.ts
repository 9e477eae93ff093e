import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "#platform/access/roles.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { mayAddUnder, mayChange, mayEditCalendar } from "./access.ts";

function somebody(role: Role, placePath: string, reach = [placePath]): PersonScope {
  return { kind: "person", accountId: "a", sessionId: "s", role, placeId: "p", placePath, reach };
}

const school = { kind: "school", path: "/kz/75/1002/1003/" } as const;

describe("changing a place", () => {
  test("is for nobody out of reach, whatever the role", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom("/kz/71/", "/kz/75/1002/1004/", "/kz/75/1002/10/"), (role, at) => {
        expect(mayChange(somebody(role, at), school)).toEqual({ contact: false, details: false, structure: false });
        expect(mayAddUnder(somebody(role, at), school)).toBe(false);
      }),
      { seed: 20261120 },
    );
  });

  test("lets the head of the school keep its contacts and nothing else", () => {
    expect(mayChange(somebody("schoolHead", school.path), school)).toEqual({ contact: true, details: false, structure: false });
  });

  test("lets district and region officers keep the schools under them, but not their own place", () => {
    expect(mayChange(somebody("districtOfficer", "/kz/75/1002/"), school)).toEqual({ contact: true, details: true, structure: true });
    const own = { kind: "district", path: "/kz/75/1002/" } as const;
    expect(mayChange(somebody("districtOfficer", own.path), own)).toEqual({ contact: true, details: false, structure: false });
  });

  test("lets an administrator, whom the head of a school may appoint, not close or move the school of that role", () => {
    expect(mayChange(somebody("administrator", school.path), school)).toEqual({ contact: true, details: true, structure: false });
    expect(mayChange(somebody("administrator", "/kz/75/"), school).structure).toBe(true);
  });

  test("lets a network keep the details of its branches, but not move or close them", () => {
    const unit = somebody("networkCoordinator", "/kz/1001/", ["/kz/1001/", school.path]);
    expect(mayChange(unit, school)).toEqual({ contact: true, details: true, structure: false });
  });

  test("is not for observers, analysts, members of the safety service or other staff", () => {
    for (const role of ["ministryObserver", "instituteAnalyst", "safetyMember", "safetyDeputy", "reception", "staff", "hrOfficer"] as const) {
      expect(mayChange(somebody(role, "/kz/"), school)).toEqual({ contact: false, details: false, structure: false });
    }
  });
});

test("only national administrators, the ministry and the institute's organisers change the calendar", () => {
  expect(ROLES.filter((role) => mayEditCalendar(somebody(role, "/kz/")))).toEqual(["administrator", "ministryObserver", "instituteOrganiser"]);
  expect(mayEditCalendar(somebody("administrator", "/kz/75/"))).toBe(false);
});
