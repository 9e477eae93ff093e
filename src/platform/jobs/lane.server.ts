import type { JobWithMetadata, PgBoss } from "pg-boss";
import { anatomy, logFailure, logJob } from "../log.server.ts";
import { counted } from "../metrics/counted.server.ts";
import type { AnyJob } from "./job.ts";
import { handBack } from "./hand-back.server.ts";
import { noteProgress } from "./progress.server.ts";

type Outcome = "done" | "triedAgainLater" | "failed" | "handedBack";
type InHand = { id: string; retryCount: number; ending: AbortController; done: Promise<void> };

/** One kind of job in this program: takes what waits, as much as may run at once, and settles each by itself. */
export class Lane {
  readonly job: AnyJob;
  readonly #boss: PgBoss;
  readonly #inHand = new Map<string, InHand>();
  #filling: Promise<void> | undefined;
  #calledMeanwhile = false;
  #stopping = false;

  constructor(boss: PgBoss, job: AnyJob) {
    this.#boss = boss;
    this.job = job;
  }

  /** Something may wait. */
  wake(): void {
    this.#calledMeanwhile = true;
    if (this.#filling || this.#stopping) return;
    this.#filling = this.#fill()
      .catch((error: unknown) => logFailure("jobs.failed", error, { job: this.job.name }))
      .finally(() => {
        this.#filling = undefined;
        if (this.#calledMeanwhile) this.wake();
      });
  }

  /** Tells the database that this program lives, and the handlers whose job was given to another to stop. */
  async beat(): Promise<void> {
    const held = [...this.#inHand.values()];
    if (held.length === 0) return;
    const { settled = [] } = (await this.#boss.touch(this.job.name, held)) as { settled?: string[] };
    for (const one of held.filter(({ id }) => !settled.includes(id))) {
      if (this.#inHand.get(one.id) !== one) continue;
      this.#inHand.delete(one.id);
      one.ending.abort(new Error("The job is no longer this worker's."));
    }
  }

  /** Takes nothing more; resolves when what is in hand is done. */
  async finish(): Promise<void> {
    this.#stopping = true;
    await this.#filling;
    await Promise.all([...this.#inHand.values()].map(({ done }) => done));
  }

  hurry(): void {
    for (const { ending } of this.#inHand.values()) ending.abort(new Error("The program stops."));
  }

  /** What is still in hand goes to whoever comes next, and this try does not count. */
  async letGo(held: readonly InHand[] = [...this.#inHand.values()]): Promise<void> {
    for (const { id } of held) this.#inHand.delete(id);
    await handBack(this.job.name, held);
    for (const one of held) this.#say(one, "handedBack");
  }

  async #fill(): Promise<void> {
    while (this.#calledMeanwhile && !this.#stopping) {
      this.#calledMeanwhile = false;
      const free = this.job.atOnce - this.#inHand.size;
      if (free <= 0) return;
      const found = await this.#boss.fetch(this.job.name, { batchSize: free, includeMetadata: true });
      if (this.#stopping) return handBack(this.job.name, found);
      for (const one of found) this.#begin(one);
    }
  }

  #begin(found: JobWithMetadata<unknown>): void {
    const ending = new AbortController();
    const held: InHand = { id: found.id, retryCount: found.retryCount, ending, done: Promise.resolve() };
    this.#inHand.set(found.id, held);
    held.done = this.#work(found, held).finally(() => {
      if (this.#inHand.get(found.id) === held) this.#inHand.delete(found.id);
      this.wake();
    });
  }

  async #work(found: JobWithMetadata<unknown>, held: InHand): Promise<void> {
    const began = performance.now();
    const say = (outcome: Outcome, error?: unknown) => this.#say(found, outcome, { ms: performance.now() - began, error });
    try {
      await this.job.run({
        id: found.id,
        data: this.job.data.parse(found.data ?? {}),
        attempt: found.retryCount + 1,
        signal: held.ending.signal,
        progress: (done, total) => noteProgress(found.id, done, total),
      });
      if (this.#inHand.get(found.id) !== held) return;
      await this.#boss.complete(this.job.name, held);
      say("done");
    } catch (error) {
      if (this.#inHand.get(found.id) !== held) return;
      if (this.#stopping && held.ending.signal.aborted) return this.letGo([held]);
      await this.#boss.fail(this.job.name, held, anatomy(error)).catch((again: unknown) => logFailure("jobs.failed", again, { job: this.job.name }));
      say(found.retryCount < found.retryLimit ? "triedAgainLater" : "failed", error);
    }
  }

  #say({ id, retryCount }: Pick<InHand, "id" | "retryCount">, outcome: Outcome, more: { ms?: number; error?: unknown } = {}): void {
    counted.jobs.inc({ name: this.job.name, outcome });
    logJob({ job: this.job.name, jobId: id, attempt: retryCount + 1, outcome, ...more });
  }
}
