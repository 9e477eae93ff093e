import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packageFiles, type DataPackage, type Resource } from "./frictionless.ts";

const resource: Resource = {
  name: "returns",
  title: "Есептер",
  fields: [{ name: "place_code", type: "string", title: "Код" }, { name: "took_part", type: "boolean", title: "Қатысты" }, { name: "participants", type: "integer", title: "Қатысушылар" }],
  primaryKey: ["place_code"],
  rows: [["75-1", true, 0], ["=1+1", false, null], ["a,\"b\"\nc", null, 7]],
};
const made = (one: Resource): DataPackage => ({ name: "flashmob", title: "Флешмоб", description: "", homepage: "https://pana.kz/kk/campaigns/flashmob", created: new Date("2026-11-26T00:00:00Z"), version: "1", resources: [one] });
const filesOf = (one: Resource) => {
  const files = packageFiles(made(one));
  const descriptor = JSON.parse(files.get("datapackage.json")!.toString()) as { resources: { path: string; bytes: number; hash: string; schema: { fields: { name: string }[]; missingValues: string[] } }[] };
  return { files, described: descriptor.resources[0]!, csv: parse(files.get("returns.csv")!) };
};

describe("a data package", () => {
  test("describes its table with its size and hash, and an empty cell is none while a zero is one", () => {
    const { files, described, csv } = filesOf(resource);
    expect([...files.keys()]).toEqual(["datapackage.json", "returns.csv"]);
    const content = files.get(described.path)!;
    expect(described).toMatchObject({ bytes: content.length, hash: `sha256:${createHash("sha256").update(content).digest("hex")}`, schema: { missingValues: [""] } });
    expect(csv).toEqual([["place_code", "took_part", "participants"], ["75-1", "true", "0"], ["'=1+1", "false", ""], ["a,\"b\"\nc", "", "7"]]);
  });

  test("gives whatever is in a cell back as one cell of its row", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.boolean(), fc.option(fc.nat())), { minLength: 1, maxLength: 10 }), (rows) => {
        const { csv } = filesOf({ ...resource, rows });
        expect(csv).toHaveLength(rows.length + 1);
        expect(csv.every((row) => (row as string[]).length === 3)).toBe(true);
      }),
      { seed: 20_261_126, numRuns: 200 },
    );
  });
});
