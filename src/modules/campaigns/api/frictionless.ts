import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import { asSpreadsheetText } from "#platform/documents/spreadsheet-text.ts";

/** A column of a table as https://specs.frictionlessdata.io describes it. */
export type Field = { name: string; type: "string" | "integer" | "boolean" | "date" | "datetime"; title: string; constraints?: { required?: boolean; minimum?: number; maximum?: number; enum?: readonly string[] } };
type Cell = string | number | boolean | null;
export type Resource = { name: string; title: string; fields: readonly Field[]; primaryKey: readonly string[]; belongsTo?: { fields: readonly string[]; resource: string }; rows: readonly (readonly Cell[])[] };
export type DataPackage = { name: string; title: string; description: string; homepage: string; created: Date; version: string; resources: readonly Resource[] };

/** The files of a package: a table each, and what describes them. Null is an empty cell, zero is a zero. */
export function packageFiles(data: DataPackage): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const resources = data.resources.map((resource) => {
    const path = `${resource.name}.csv`;
    const content = Buffer.from(csvOf(resource));
    files.set(path, content);
    return { ...described(resource), path, bytes: content.length, hash: `sha256:${createHash("sha256").update(content).digest("hex")}` };
  });
  const { name, title, description, homepage, version } = data;
  const descriptor = { profile: "tabular-data-package", name, title, description, homepage, version, created: data.created.toISOString(), resources };
  return new Map([["datapackage.json", Buffer.from(`${JSON.stringify(descriptor, null, 2)}\n`)], ...files]);
}

function csvOf({ fields, rows }: Resource): string {
  return stringify([fields.map(({ name }) => name), ...rows.map((row) => row.map(inCsv))], { record_delimiter: "\r\n" });
}

function inCsv(cell: Cell): string | number {
  if (typeof cell === "boolean") return cell ? "true" : "false";
  return typeof cell === "string" ? asSpreadsheetText(cell) : (cell ?? "");
}

function described({ name, title, fields, primaryKey, belongsTo }: Resource) {
  return {
    profile: "tabular-data-resource",
    name,
    title,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      fields,
      missingValues: [""],
      primaryKey,
      ...(belongsTo && { foreignKeys: [{ fields: belongsTo.fields, reference: { resource: belongsTo.resource, fields: belongsTo.fields } }] }),
    },
  };
}
