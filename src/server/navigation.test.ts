import { expect, test } from "vitest";
import { NATION, type PersonScope } from "#platform/access/scope.ts";
import { inLocale, locales } from "#platform/i18n/locale.ts";
import { navigationFor } from "./navigation.ts";

const CUT_BEYOND = 14;

const somebody = (role: PersonScope["role"]): PersonScope => ({ kind: "person", accountId: "a", sessionId: "s", role, placeId: "p", placePath: "/kz/", reach: NATION });

test.each(locales)("the words at the bottom of a phone are short enough not to be cut in %s", (locale) => {
  const links = inLocale(locale, () => (["schoolHead", "administrator"] as const).flatMap((role) => navigationFor(somebody(role), `/${locale}/home`).flatMap((group) => group.links)));
  const words = links.filter((link) => link.primary).map((link) => link.short ?? link.label);
  expect(words.length).toBeGreaterThan(4);
  expect(words.filter((word) => word.length > CUT_BEYOND)).toEqual([]);
});
