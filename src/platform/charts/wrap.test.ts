import fc from "fast-check";
import { expect, test } from "vitest";
import { widthOf, wrap } from "./wrap.ts";

test("a long Kazakh name goes on in the next line between its words", () => {
  expect(wrap("Психологиялық қолдау орталықтарымен қамтылған балалар", 220, 13)).toEqual(["Психологиялық қолдау", "орталықтарымен қамтылған", "балалар"]);
});

test("a word too long for its line breaks after its own hyphen, or with one", () => {
  expect(wrap("Западно-Казахстанская область", 120, 13)).toEqual(["Западно-", "Казахстанская", "область"]);
  expect(wrap("ұйымдастырушылықтың", 90, 13)).toEqual(["ұйымдасты-", "рушылықт-", "ың"]);
});

test("nothing is ever cut, and no line is wider than its room", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."абвәғқңөұүһішщю -АШQw1"), maxLength: 80 });
  fc.assert(
    fc.property(letters, fc.integer({ min: 40, max: 300 }), (text, room) => {
      const lines = wrap(text, room, 12);
      expect(lines.join("").replaceAll(/[-\s]/g, "")).toBe(text.replaceAll(/[-\s]/g, ""));
      for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(room);
    }),
    { seed: 20261120 },
  );
});
