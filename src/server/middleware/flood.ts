import { setTimeout } from "node:timers/promises";
import { createMiddleware } from "hono/factory";
import { Refusal } from "../../platform/http/refusal.ts";
import { hit, type Limit } from "../../platform/limits/hit.server.ts";
import { leaves } from "../exit-sites.ts";
import type { AppEnv } from "./environment.ts";

/** Wide enough for a whole school behind one address. */
const ANONYMOUS_POSTS: Limit = { name: "anonymous-posts", most: 120, windowSeconds: 600 };
const REFUSE_FROM = 10 * ANONYMOUS_POSTS.most;
const WAIT_MS = 2_000;

/** Forms of people who are not signed in: many from one address are first slowed down, only a flood is refused, and a cry for help never. */
export const flood = createMiddleware<AppEnv>(async (c, next) => {
  if (c.req.method === "POST" && c.var.scope.kind === "task" && !leaves(c.var.visit)) {
    const { allowed, hits, retryAfterSeconds } = await hit(ANONYMOUS_POSTS, c.var.address);
    if (hits > REFUSE_FROM && !c.var.visit?.route.neverRefused) throw new Refusal("too-many", retryAfterSeconds);
    c.set("doubtful", !allowed);
    if (!allowed) await setTimeout(WAIT_MS);
  }
  await next();
});
