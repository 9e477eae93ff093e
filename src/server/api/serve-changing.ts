import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { Changing } from "../../platform/api/operation.ts";
import { Problem } from "../../platform/api/problem.ts";
import type { PersonScope } from "../../platform/access/scope.ts";
import { write } from "../../platform/database/door.server.ts";
import { once } from "../../platform/forms/once.server.ts";
import type { AppEnv } from "../middleware/environment.ts";
import { etagOf, requireMatch } from "./etag.ts";
import { parseBody, parseParams } from "./parse.ts";

const KEY = /^[\x21-\x7e]{8,100}$/;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json(?:\s*;|$)/i;
const UNIQUE_VIOLATION = "23505";

/** What is kept of a change, so that the same request sent again gets the same answer. */
type Kept = { fingerprint: string; text: string; location: string | null };

export async function serveChanging(c: Context<AppEnv>, operation: Changing, scope: PersonScope): Promise<Response> {
  const key = c.req.header("idempotency-key") ?? "";
  if (!KEY.test(key)) throw new Problem("key-missing");
  const ifMatch = c.req.header("if-match");
  if (operation.matches && ifMatch === undefined) throw new Problem("match-missing");
  const params = parseParams(operation.params, c.req.param()) as never;
  const sent = await c.req.text();
  const fingerprint = createHash("sha256").update([c.req.method, c.req.path, ifMatch ?? "", sent].join("\n")).digest("base64url");
  let worked = false;
  const kept = await write(scope, (tx) =>
    once<Kept>(tx, `api\n${scope.sessionId}\n${key}`, async () => {
      worked = true;
      const target = await operation.open(tx, scope, params);
      if (target === undefined) throw new Problem("not-found");
      const body = parseBody(operation.body, asJson(c, sent)) as never;
      const match = (current: unknown) => requireMatch(ifMatch, etagOf(JSON.stringify(current)));
      const changed = await operation.handle(tx, scope, { target: target as never, body, match });
      return { fingerprint, text: JSON.stringify(changed.body), location: changed.location ?? null };
    }),
  ).catch(onTaken);
  if (kept.fingerprint !== fingerprint) throw new Problem("key-reused");
  return c.body(kept.text, operation.method === "post" ? 201 : 200, {
    "Content-Type": "application/json; charset=utf-8",
    ETag: etagOf(kept.text),
    ...(kept.location !== null && { Location: `${c.var.origin}/api/v1${kept.location}` }),
    ...(!worked && { "Idempotency-Replayed": "true" }),
  });
}

function asJson(c: Context<AppEnv>, text: string): unknown {
  if (!JSON_TYPE.test(c.req.header("content-type") ?? "")) throw new Problem("not-json");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem("not-readable");
  }
}

/** Two programs that take the same code at the same moment both found it free. */
function onTaken(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION) throw new Problem("taken");
  throw error;
}
