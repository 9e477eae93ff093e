import type { Context } from "hono";
import type { Reading } from "../../platform/api/operation.ts";
import { Problem } from "../../platform/api/problem.ts";
import type { PersonScope } from "../../platform/access/scope.ts";
import { read } from "../../platform/database/door.server.ts";
import type { AppEnv } from "../middleware/environment.ts";
import { etagOf, knows } from "./etag.ts";
import { parseParams, parseQuery } from "./parse.ts";

export async function serveReading(c: Context<AppEnv>, operation: Reading, scope: PersonScope): Promise<Response> {
  const params = parseParams(operation.params, c.req.param()) as never;
  const query = parseQuery(operation.query, c.get("asked").searchParams) as never;
  const answer = await read(scope, (tx) => operation.handle(tx, scope, { params, query }));
  if (answer === undefined) throw new Problem("not-found");
  const next = isPage(answer) ? addressOfNext(c, answer.next) : null;
  const text = JSON.stringify(isPage(answer) ? { ...answer, next } : answer);
  const etag = etagOf(text);
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", Vary: "Authorization", ...(next !== null && { Link: `<${next}>; rel="next"` }) };
  if (knows(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
  return c.body(text, 200, { "Content-Type": "application/json; charset=utf-8", ...headers });
}

function isPage(answer: unknown): answer is { next: string | null } {
  return typeof answer === "object" && answer !== null && "next" in answer;
}

/** The same question with the cursor of the next page. */
function addressOfNext(c: Context<AppEnv>, cursor: string | null): string | null {
  if (cursor === null) return null;
  const { asked, origin } = c.var;
  const params = new URLSearchParams(asked.search);
  params.set("cursor", cursor);
  return `${origin}${asked.pathname}?${params}`;
}
