import { sql } from "kysely";
import type { z } from "zod";
import type { Role } from "../access/roles.ts";
import { type PersonScope, taskScope } from "../access/scope.ts";
import { now } from "../clock.ts";
import { write, type ReadTx, type WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { notify } from "../notifications/notify.server.ts";
import { enqueue } from "./enqueue.server.ts";
import { defineJob, type Job, type JobContext, type Retry } from "./job.ts";
import type { LongWork, Problem } from "./long-work.ts";

type Context<D, R> = JobContext<D> & {
  /** The person who started it, in the role in which, as far as it reaches today. */
  scope: PersonScope;
  /** Does the work that counts in one transaction, once, with its result. */
  settle: (work: (tx: WriteTx) => Promise<R>) => Promise<void>;
};

type Definition<S extends z.ZodType, R extends z.ZodType> = {
  name: string;
  data: S;
  result: R;
  /** The page where its owner follows it. */
  href: (id: string) => `/${string}`;
  run: (context: Context<z.output<S>, z.input<R>>) => Promise<void>;
  retry?: Retry;
  mostMinutes?: number;
};

type LongJob<D, R> = Job<D> & { result: z.ZodType<R>; href: (id: string) => `/${string}` };

/** What the work needs is no longer there: trying again would not help. */
export class Gone extends Error {
  override name = "Gone";
}

/** A job that somebody started and looks for: its state, progress and result are theirs to see. */
export function defineLongWork<S extends z.ZodType, R extends z.ZodType>({ run, result, href, ...definition }: Definition<S, R>): LongJob<z.output<S>, z.output<R>> {
  const job: Job<z.output<S>> = defineJob({ mostMinutes: 60, retry: { times: 3, afterSeconds: 15 }, ...definition, run: perform });
  async function perform(context: JobContext<z.output<S>>): Promise<void> {
    const scope = await begin(context.id);
    if (scope === "settled") return;
    if (scope === "notAllowed") return failWork(context.id, "notAllowed");
    try {
      await run({ ...context, scope, settle: (work) => settle(scope, context.id, async (tx) => result.parse(await work(tx))) });
    } catch (error) {
      if (error instanceof Gone) return failWork(context.id, "gone");
      if (context.attempt > job.retry.times && !context.signal.aborted) await failWork(context.id, "broken");
      throw error;
    }
  }
  return { ...job, href, result: result as unknown as z.ZodType<z.output<R>> };
}

/** Started twice under one id, the work is done once. */
export async function startLongWork<D, R>(tx: WriteTx, scope: PersonScope, job: LongJob<D, R>, data: z.input<Job<D>["data"]>, { id = newId() } = {}): Promise<string> {
  const { accountId: account_id, role, placeId: place_id, placePath: place_path } = scope;
  await tx
    .insertInto("long_work")
    .values({ id, place_id, place_path, account_id, role, kind: job.name, href: job.href(id), created_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return enqueue(tx, job, data, { id });
}

export async function findLongWork<D, R>(tx: ReadTx, job: LongJob<D, R>, id: string): Promise<LongWork<R> | undefined> {
  const row = await tx.selectFrom("long_work").selectAll().where("id", "=", id).where("kind", "=", job.name).executeTakeFirst();
  if (!row) return undefined;
  const { state, done, total, problem, created_at: createdAt, finished_at: finishedAt } = row;
  return { id, state, done, total, problem, createdAt, finishedAt, result: row.result === null ? null : job.result.parse(row.result) } as LongWork<R>;
}

type Owner = { state: LongWork<unknown>["state"]; account_id: string; role: Role; place_id: string; path: string; reach: string[]; held: boolean };

async function begin(id: string): Promise<PersonScope | "settled" | "notAllowed"> {
  return write(taskScope("worker"), async (tx) => {
    const { rows } = await sql<Owner>`
      UPDATE long_work w SET state = CASE WHEN w.state = 'waiting' THEN 'running' ELSE w.state END, started_at = coalesce(w.started_at, ${now()})
        FROM place p WHERE w.id = ${id} AND p.id = w.place_id
      RETURNING w.state, w.account_id, w.role, w.place_id, p.path, pana_reach(p.id) AS reach,
                EXISTS (SELECT FROM role_grant g JOIN account a ON a.id = g.account_id AND a.status = 'active'
                         WHERE g.account_id = w.account_id AND g.place_id = w.place_id AND g.role = w.role
                           AND g.starts_at <= ${now()} AND (g.ends_at IS NULL OR g.ends_at > ${now()})) AS held`.execute(tx);
    const owner = rows[0];
    if (owner?.state !== "running") return "settled";
    if (!owner.held) return "notAllowed";
    // No session stands behind the work: its own id, which opens nothing, is in the place of one.
    return { kind: "person", accountId: owner.account_id, sessionId: id, role: owner.role, placeId: owner.place_id, placePath: owner.path, reach: owner.reach };
  });
}

/** Two workers at once, one of which was taken for dead: the later waits, finds it settled and changes nothing. */
async function settle(scope: PersonScope, id: string, work: (tx: WriteTx) => Promise<unknown>): Promise<void> {
  await write(scope, async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
    const row = await tx.selectFrom("long_work").select("state").where("id", "=", id).executeTakeFirst();
    if (row?.state !== "running") return;
    const result = await work(tx);
    await finish(tx, id, { state: "done", result: JSON.stringify(result), done: sql<number>`coalesce(total, done)` });
  });
}

export async function failWork(id: string, problem: Problem): Promise<void> {
  await write(taskScope("worker"), (tx) => finish(tx, id, { state: "failed", problem }));
}

type Outcome = { state: "done"; result: string; done: ReturnType<typeof sql<number>> } | { state: "failed"; problem: Problem };

/** With the news of it to its owner, wherever that person is by now. */
async function finish(tx: WriteTx, id: string, outcome: Outcome): Promise<void> {
  const [work] = await tx
    .updateTable("long_work")
    .set({ ...outcome, finished_at: now() })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .returning(["account_id", "kind", "href"])
    .execute();
  if (!work) return;
  const kind = outcome.state === "done" ? "workFinished" : "workFailed";
  if (kind === "workFinished") await takeBackFailure(tx, work);
  await notify(tx, { to: [work.account_id], kind, href: work.href as `/${string}`, values: { work: work.kind } });
}

/** Work that was tried again and came out well has not failed. */
async function takeBackFailure(tx: WriteTx, { account_id, href }: { account_id: string; href: string }): Promise<void> {
  await tx
    .updateTable("notification")
    .set({ read_at: now() })
    .where("account_id", "=", account_id)
    .where("kind", "=", "workFailed")
    .where("href", "=", href)
    .where("read_at", "is", null)
    .execute();
}
