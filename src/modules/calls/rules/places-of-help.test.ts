import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readPlacesOfHelp } from "../content.server.ts";
import { dialled, found, isLongUnchecked, WHOLE_COUNTRY } from "./places-of-help.ts";

const directory = readPlacesOfHelp();
const all = { region: WHOLE_COUNTRY, harm: "", kind: "" };

test("annex 10 names 39 centres, for it counts 23 and 24 twice", () => {
  expect(found(directory, all).centres).toHaveLength(39);
});

test("annex 10 gives helplines for five kinds of harm, and each kind has one that answers by telephone", () => {
  expect(Object.keys(directory.harms)).toHaveLength(5);
  for (const harm of Object.keys(directory.harms)) {
    expect(found(directory, { ...all, harm }).helplines.some(({ phones }) => phones.length > 0)).toBe(true);
  }
});

test("every centre stands in a region of today", () => {
  const { regions } = parse(readFileSync("content/places/regions.yaml", "utf8")) as { regions: { code: string; until?: string }[] };
  const today = new Set(regions.filter(({ until }) => !until).map(({ code }) => code));
  expect(directory.centres.filter(({ region }) => !today.has(region))).toEqual([]);
});

test("every number can be dialled: a short one, or eleven digits of the country", () => {
  const phones = [...directory.helplines, ...directory.bodies, ...directory.centres].flatMap((one) => one.phones);
  expect(phones.length).toBeGreaterThan(40);
  expect(phones.map(dialled).filter((phone) => !/^(?:\d{3}|\d{5}|\+7\d{10})$/.test(phone))).toEqual([]);
});

test("a region and a kind leave their own centres only, and the helplines stay", () => {
  const north = found(directory, { region: "59", harm: "", kind: "youth_home" });
  expect(north.centres.map(({ name }) => name)).toEqual(["КММ «Жасөспірімдер үйі»", "Ақжар ауданының «Жасөспірімдер үйі» КММ"]);
  expect(north.helplines).toEqual(directory.helplines);
});

test("centres wait until a region or a kind is chosen, and a kind alone is looked for in the whole country", () => {
  expect(found(directory, { ...all, region: "" }).centres).toEqual([]);
  expect(found(directory, { ...all, region: "", kind: "youth_home" })).toEqual(found(directory, { ...all, kind: "youth_home" }));
});

test("a list that was not checked for a year is called so", () => {
  expect(isLongUnchecked({ ...directory, checked: 2026 }, 2026)).toBe(false);
  expect(isLongUnchecked({ ...directory, checked: 2025 }, 2026)).toBe(false);
  expect(isLongUnchecked(directory, 2026)).toBe(true);
});
