import type { ZodError, ZodType } from "zod";
import { m } from "#paraglide/messages.js";
import { Problem, type FieldFault } from "../../platform/api/problem.ts";

type Issue = ZodError["issues"][number];

/** The query of an address: each name once, and only names that the operation knows. */
export function parseQuery<T>(schema: ZodType<T>, params: URLSearchParams): T {
  const twice = [...new Set(params.keys())].filter((name) => params.getAll(name).length > 1);
  if (twice.length > 0) throw invalid(twice.map((name) => ({ parameter: name, detail: m.api_fault_twice() })));
  return checked(schema, Object.fromEntries(params), (path) => ({ parameter: path.join(".") }));
}

/** What an address names by a word that cannot be anybody's is not there. */
export function parseParams<T>(schema: ZodType<T>, params: Record<string, string>): T {
  const result = schema.safeParse(params);
  if (!result.success) throw new Problem("not-found");
  return result.data;
}

export function parseBody<T>(schema: ZodType<T>, body: unknown): T {
  return checked(schema, body, (path) => ({ pointer: path.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("") }));
}

function checked<T>(schema: ZodType<T>, value: unknown, where: (path: string[]) => Omit<FieldFault, "detail">): T {
  const result = schema.safeParse(value, { error: (issue) => wordsOf(issue as Issue, issue.input) });
  if (result.success) {
    // Only now: what a schema let in is no deeper than the schema.
    const unstorable = pathOfControl(value);
    if (unstorable) throw invalid([{ ...where(unstorable), detail: m.api_fault_control() }]);
    return result.data;
  }
  throw invalid(
    result.error.issues.flatMap((issue) => {
      const path = issue.path.map(String);
      const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
      return paths.map((each) => ({ ...where(each), detail: issue.message }));
    }),
  );
}

const invalid = (errors: readonly FieldFault[]) => new Problem("invalid", { errors });

/** Said where the schema has no words of its own. */
function wordsOf(issue: Issue, input: unknown): string {
  switch (issue.code) {
    case "invalid_type": return input === undefined ? m.api_fault_needed() : m.api_fault_type({ type: issue.expected });
    case "too_small": return m.api_fault_small({ least: String(issue.minimum) });
    case "too_big": return m.api_fault_big({ most: String(issue.maximum) });
    case "invalid_value": return m.api_fault_choice({ choices: issue.values.map(String).join(", ") });
    case "unrecognized_keys": return m.api_fault_unknown();
    default: return m.api_fault_shape();
  }
}

/** Where a character stands that the database cannot keep. */
function pathOfControl(value: unknown, path: string[] = []): string[] | undefined {
  if (typeof value === "string") return value.includes("\0") ? path : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const found = pathOfControl(each, [...path, key]);
    if (found) return found;
  }
  return undefined;
}
