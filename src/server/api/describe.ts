import { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { m } from "#paraglide/messages.js";
import type { Operation } from "../../platform/api/operation.ts";
import { PROBLEMS, type ProblemKind } from "../../platform/api/problem.ts";
import { inLocale, type Locale } from "../../platform/i18n/locale.ts";
import { allOperations } from "./all-operations.ts";
import { withWords, type OpenApi } from "./describe-words.ts";
import { PROBLEM_WORDS } from "./problem-words.ts";

const fault = z.strictObject({ pointer: z.string().optional(), parameter: z.string().optional(), detail: z.string() }).meta({ id: "Fault" });
const problemAnswer = z
  .strictObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), requestId: z.guid(), errors: z.array(fault).optional() })
  .meta({ id: "Problem" });

const ALWAYS: readonly ProblemKind[] = [
  "token-missing", "token-unknown", "token-expired", "token-revoked", "token-ended", "owner-must-act", "scope-missing", "role-may-not",
  "wrong-host", "too-many", "failed",
];
const CHANGES: readonly ProblemKind[] = ["not-readable", "key-missing", "too-large", "not-json", "invalid", "key-reused"];

/** Everything an operation may be refused with. */
export function refusalsOf(operation: Operation): ProblemKind[] {
  const kinds = new Set<ProblemKind>([...ALWAYS, ...(operation.refusals ?? [])]);
  if (Object.keys(operation.params.shape).length > 0) kinds.add("not-found");
  if (operation.method === "get") kinds.add("invalid");
  else for (const kind of CHANGES) kinds.add(kind);
  if (operation.method !== "get" && operation.matches) kinds.add("changed-meanwhile").add("match-missing");
  return [...kinds].toSorted((a, b) => PROBLEMS[a] - PROBLEMS[b]);
}

const made = new Map<Locale, OpenApi>();

/** The whole interface as OpenAPI 3.1, from the very schemas that check it, in the words of one language. */
export function describeApi(locale: Locale): OpenApi {
  const known = made.get(locale);
  if (known) return known;
  const described = inLocale(locale, () => withWords(bare()));
  made.set(locale, described);
  return described;
}

function bare(): OpenApi {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer", description: m.api_doc_token() });
  for (const operation of allOperations) {
    app.openAPIRegistry.registerPath({
      method: operation.method,
      path: operation.path,
      operationId: operation.id,
      tags: [operation.id.split(".")[0]!],
      summary: operation.summary(),
      ...(operation.about && { description: operation.about() }),
      security: [{ token: operation.scope === null ? [] : [operation.scope] }],
      request: {
        params: operation.params,
        headers: headersOf(operation),
        ...(operation.method === "get" ? { query: operation.query } : { body: { required: true, content: { "application/json": { schema: operation.body } } } }),
      },
      responses: { ...goodAnswers(operation), ...refusals(operation) },
    });
  }
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: m.api_doc_title(), version: "1", description: m.api_doc_about() },
    servers: [{ url: "/api/v1" }],
  }) as unknown as OpenApi;
}

function headersOf(operation: Operation) {
  const language = { "Accept-Language": z.string().optional() };
  if (operation.method === "get") return z.object({ ...language, "If-None-Match": z.string().optional() });
  const key = { "Idempotency-Key": z.string().min(8).max(100).regex(/^[!-~]+$/) };
  return z.object({ ...language, ...key, ...(operation.matches && { "If-Match": z.string() }) });
}

type Described = Record<number, { description: string; content?: Record<string, { schema: z.ZodType }> }>;

function goodAnswers(operation: Operation): Described {
  const content = { "application/json": { schema: operation.answer } };
  if (operation.method === "get") return { 200: { description: m.api_doc_ok(), content }, 304: { description: m.api_doc_not_modified() } };
  return operation.method === "post" ? { 201: { description: m.api_doc_made(), content } } : { 200: { description: m.api_doc_changed(), content } };
}

function refusals(operation: Operation): Described {
  const byStatus = Map.groupBy(refusalsOf(operation), (kind) => PROBLEMS[kind]);
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [
      status,
      { description: kinds.map((kind) => PROBLEM_WORDS[kind].title()).join(" · "), content: { "application/problem+json": { schema: problemAnswer } } },
    ]),
  );
}

