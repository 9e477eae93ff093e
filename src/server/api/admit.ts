import type { Context } from "hono";
import { roleMay } from "../../platform/access/actions.ts";
import type { PersonScope } from "../../platform/access/scope.ts";
import type { Operation } from "../../platform/api/operation.ts";
import { Problem } from "../../platform/api/problem.ts";
import type { Limit } from "../../platform/limits/hit.server.ts";
import { tally } from "../../platform/limits/tally.server.ts";
import { resolveToken } from "../../modules/api/public.server.ts";
import type { AppEnv } from "../middleware/environment.ts";

export const TOKEN_LIMIT: Limit = { name: "token", most: 1_200, windowSeconds: 60 };
/** Whoever tries tokens that open nothing; wide enough for a whole office behind one address. */
const STRANGER_LIMIT: Limit = { name: "token-tries", most: 120, windowSeconds: 60 };

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;

/** Who asks, by the token in the header and by nothing else: no cookie opens the interface, so no other site can use it. */
export async function admit(c: Context<AppEnv>): Promise<PersonScope> {
  const scope = await resolved(c).catch(async (error: unknown) => {
    if (!(error instanceof Problem) || error.kind === "owner-must-act") throw error;
    const tries = await tally(STRANGER_LIMIT, c.var.address);
    throw tries.allowed ? error : tooMany(tries.retryAfterSeconds);
  });
  c.set("scope", scope);
  const { hits, allowed, retryAfterSeconds } = await tally(TOKEN_LIMIT, scope.sessionId);
  c.header("RateLimit-Policy", `"token";q=${TOKEN_LIMIT.most};w=${TOKEN_LIMIT.windowSeconds}`);
  c.header("RateLimit", `"token";r=${Math.max(0, TOKEN_LIMIT.most - hits)};t=${retryAfterSeconds}`);
  if (!allowed) throw tooMany(retryAfterSeconds);
  return scope;
}

async function resolved(c: Context<AppEnv>): Promise<PersonScope> {
  const token = BEARER.exec(c.req.header("authorization") ?? "")?.[1];
  if (token === undefined) throw new Problem("token-missing");
  return resolveToken(token);
}

const tooMany = (seconds: number) => new Problem("too-many", { headers: { "Retry-After": String(seconds) } });

/** What the token is for and what its role may do; whether a place is within reach is asked after this. */
export function allow(operation: Operation, scope: PersonScope): void {
  if (operation.scope !== null && !scope.token?.scopes.includes(operation.scope)) throw new Problem("scope-missing");
  if (!roleMay(scope.role, operation.action)) throw new Problem("role-may-not");
}
