import type { Context } from "hono";
import { Problem, PROBLEMS, type ProblemKind } from "../../platform/api/problem.ts";
import { Refusal } from "../../platform/http/refusal.ts";
import { inLocale } from "../../platform/i18n/locale.ts";
import { languageAsked } from "../language.ts";
import type { AppEnv } from "../middleware/environment.ts";
import { reportFailure } from "../report-failure.ts";
import { PROBLEM_WORDS } from "./problem-words.ts";

/** Whatever was thrown, as RFC 9457 says it, in the language asked for; of a failure of ours nothing but the number. */
export function answerProblem(c: Context<AppEnv>, error: unknown): Response {
  const problem = asProblem(error);
  if (problem.kind === "failed") reportFailure(error, c.var.requestId);
  const locale = languageAsked(c.req.raw.headers);
  const { title, detail } = PROBLEM_WORDS[problem.kind];
  const status = PROBLEMS[problem.kind];
  const body = inLocale(locale, () => ({
    type: addressOfProblem(c.var.origin ?? "", problem.kind),
    title: title(),
    status,
    detail: detail(),
    requestId: c.var.requestId,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  }));
  return c.body(JSON.stringify(body), status, {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Language": locale,
    Vary: "Accept-Language, Authorization",
    "Cache-Control": "no-store",
    ...(status === 401 && { "WWW-Authenticate": 'Bearer realm="Pana"' }),
    ...problem.headers,
  });
}

export function addressOfProblem(origin: string, kind: ProblemKind): string {
  return `${origin}/api#${kind}`;
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof Refusal)) return new Problem("failed");
  const kind = error.kind === "forged" ? "failed" : error.kind;
  return new Problem(kind, error.retryAfterSeconds ? { headers: { "Retry-After": String(error.retryAfterSeconds) } } : {});
}
