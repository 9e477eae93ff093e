import fc from "fast-check";
import { matchRoutes } from "react-router";
import { expect, test } from "vitest";
import { allRoutes } from "./all-routes.ts";
import { visitFinder } from "./find-visit.ts";

const find = visitFinder(allRoutes);
const table = allRoutes.map((entry) => ({ path: entry.path === "" ? "/" : `/${entry.path}`, entry }));

/** The router's own answer, by which the page is found in the end. */
function byRouter(pathname: string) {
  const match = matchRoutes(table, pathname)?.at(-1);
  return match && { route: match.route.entry, params: match.params };
}

const words = [...new Set(allRoutes.flatMap(({ path }) => path.split("/")))].map((word) => word.replace(/^:.*/, "7"));

test("every route is found by an address of its own", () => {
  for (const route of allRoutes) expect(find(`/${route.path.replaceAll(/:\w+/g, "some-thing")}`)?.route).toBe(route);
});

test("any address leads where the router leads it, and nowhere where the router finds nothing", () => {
  const segment = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    fc.constantFrom("", "NOTES", "%D0%B0", "a%2Fb", ".", "..", "x y", "places%20"),
  );
  const address = fc.tuple(fc.array(segment, { maxLength: 5 }), fc.constantFrom("", "/", "//")).map(([path, end]) => `/${path.join("/")}${end}`);
  fc.assert(
    fc.property(address, (pathname) => {
      expect(find(pathname) ?? null).toEqual(byRouter(pathname) ?? null);
    }),
    { seed: 20_261_125, numRuns: 3_000 },
  );
});
