import { appPool } from "./pool.server.ts";

/** Stands for the database the program speaks to now: what is remembered of it is remembered under this, and nothing can be asked through it. */
export function thisDatabase(): WeakKey {
  return appPool();
}
