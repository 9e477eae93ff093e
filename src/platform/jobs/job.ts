import type { z } from "zod";
import { whereWordsFit } from "./plain-facts.ts";

export const TIME_ZONE = "Asia/Almaty";

export type JobContext<D> = {
  /** The same at every try: with it `once(tx, id, …)` does in its transaction what must not be done twice. */
  id: string;
  data: D;
  /** 1 at the first try. */
  attempt: number;
  /** Set when the program stops or another worker has taken the job over: stop at the next safe point by throwing. */
  signal: AbortSignal;
  /** Says how far long work is; nothing where nobody watches. */
  progress: (done: number, total: number) => Promise<void>;
};

export type Retry = {
  /** How often it is tried again after the first try failed. */
  times: number;
  /** After how many seconds the first time; then about twice as long each time, an hour at most. */
  afterSeconds: number;
};

export type Job<D = unknown> = {
  name: string;
  data: z.ZodType<D>;
  run: (context: JobContext<D>) => Promise<void>;
  retry: Retry;
  /** When it comes round by itself, in Almaty's time; its data must then admit {}. */
  cron: string | undefined;
  /** How many run at once in one worker. */
  atOnce: number;
  /** After how many minutes a try counts as failed. */
  mostMinutes: number;
  /** A worker that says nothing for so long is dead, and the job goes to another; 10 at least. */
  silentSeconds: number;
};

type Definition<S extends z.ZodType> = Pick<Job<z.output<S>>, "name" | "run"> & { data: S } & Partial<Omit<Job, "name" | "run" | "data">>;

const NAME = /^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/;

/** A kind of work done after the request that causes it, at least once: what must not happen twice needs `once`. */
export function defineJob<S extends z.ZodType>({ name, data, run, retry, cron, atOnce, mostMinutes, silentSeconds }: Definition<S>): Job<z.output<S>> {
  if (!NAME.test(name)) throw new Error(`The job ${name} must be named by a room and what it does, such as places.import.`);
  const words = whereWordsFit(data);
  if (words) throw new Error(`The job ${name} may carry ids and plain facts only, but ${words}.`);
  if (cron !== undefined && !data.safeParse({}).success) throw new Error(`The job ${name} comes round by itself, so its data must admit {}.`);
  return {
    name,
    data: data as unknown as z.ZodType<z.output<S>>,
    run,
    retry: retry ?? { times: 5, afterSeconds: 15 },
    cron,
    atOnce: atOnce ?? 1,
    mostMinutes: mostMinutes ?? 15,
    silentSeconds: silentSeconds ?? 30,
  };
}

/** As lists of jobs of any data hold them. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyJob = Job<any>;
