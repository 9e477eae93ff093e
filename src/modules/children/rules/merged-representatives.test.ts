import { expect, test } from "vitest";
import type { Representative } from "../schema.ts";
import { mergedRepresentatives } from "./merged-representatives.ts";

const one = (name: string, said: Partial<Representative> = {}): Representative => ({ name, relation: "mother", contact: "1", doNotContact: "", ...said });

test("whoever stands in both records stands once, with the newer contact, and stays one not to contact", () => {
  const there = [one("Ким Анна", { doNotContact: "сот" }), one("Ли Олег", { relation: "father" })];
  const given = [one("анна ким", { relation: "relative", contact: "2" }), one("Пак Ирина")];
  expect(mergedRepresentatives(there, given)).toEqual([
    { name: "анна ким", relation: "mother", contact: "2", doNotContact: "сот" },
    one("Ли Олег", { relation: "father" }),
    one("Пак Ирина"),
  ]);
});
