import { scopeWords } from "../../modules/api/public.server.ts";
import { PROBLEMS, type ProblemKind } from "../../platform/api/problem.ts";
import type { Locale } from "../../platform/i18n/locale.ts";
import { TOKEN_LIMIT } from "./admit.ts";
import { describeApi } from "./describe.ts";
import { wordOf, type DescribedOperation, type Schema } from "./describe-words.ts";
import { PROBLEM_WORDS } from "./problem-words.ts";

export type Line = { name: string; where: string; needed: boolean; shape: string; link: string | null; means: string };
export type OperationOnPage = { id: string; method: string; path: string; summary: string; about: string; scope: string; asks: Line[]; body: string | null; answer: string | null; answers: { status: string; means: string }[] };
export type SchemaOnPage = { name: string; lines: Line[] };

/** The description as a person reads it; everything on the page comes from there. */
export function apiPage(locale: Locale) {
  const { paths, components } = describeApi(locale);
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => onPage(path, method, operation)));
  const schemas = Object.entries(components.schemas).map(([name, schema]) => ({ name, lines: linesOf(schema) }));
  const kinds = Object.keys(PROBLEMS) as ProblemKind[];
  const problems = kinds.map((kind) => ({ kind, status: PROBLEMS[kind], title: PROBLEM_WORDS[kind].title(), detail: PROBLEM_WORDS[kind].detail() }));
  return { scopes: scopeWords(), operations, schemas, problems, limit: TOKEN_LIMIT.most };
}

function onPage(path: string, method: string, operation: DescribedOperation): OperationOnPage {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1];
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    about: operation.description ?? "",
    scope: operation.security[0]?.token[0] ?? "",
    asks: (operation.parameters ?? []).map(({ name, in: where, required, schema, description }) => line(name, schema, required, where, description)),
    body: nameIn(operation.requestBody?.content),
    answer: nameIn(success?.content),
    answers: Object.entries(operation.responses).map(([status, { description }]) => ({ status, means: description })),
  };
}

/** The named schema in some content: itself, or what a page of it holds. */
function nameIn(content: Record<string, { schema: Schema }> | undefined): string | null {
  const schema = Object.values(content ?? {})[0]?.schema;
  const item = schema?.$ref ?? schema?.properties?.["items"]?.items?.$ref;
  return item?.split("/").at(-1) ?? null;
}

function linesOf(schema: Schema): Line[] {
  const needed = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => line(name, property, needed.has(name), "", wordOf(name)));
}

function line(name: string, schema: Schema, needed: boolean, where: string, means = ""): Line {
  return { name, where, needed, shape: shapeOf(schema), link: refOf(schema), means };
}

function refOf(schema: Schema): string | null {
  return (schema.$ref ?? schema.items?.$ref)?.split("/").at(-1) ?? null;
}

/** "string (date)", "integer | null, 0…99999", "school | region". */
function shapeOf(schema: Schema): string {
  if (schema.$ref) return refOf(schema) ?? "";
  if (schema.enum) return schema.enum.map(String).join(" | ");
  if (schema.anyOf) return schema.anyOf.map(shapeOf).filter(Boolean).join(" | ");
  if (schema.items) return `[ ${shapeOf(schema.items)} ]`;
  const type = [schema.type ?? ""].flat().join(" | ");
  const limits = [bounds(schema.minimum, schema.maximum), bounds(schema.minLength, schema.maxLength)].filter(Boolean).join(", ");
  const standing = schema.default === undefined ? "" : ` = ${JSON.stringify(schema.default)}`;
  return `${type}${schema.format ? ` (${schema.format})` : ""}${limits ? `, ${limits}` : ""}${standing}`;
}

function bounds(least: number | undefined, most: number | undefined): string {
  // Whole numbers have bounds of their own that tell a reader nothing.
  if (most === undefined || most >= Number.MAX_SAFE_INTEGER) return "";
  return least === undefined ? `≤ ${most}` : `${least}…${most}`;
}
