import { openPool } from "#platform/database/pool.server.ts";
import { startWorker } from "#platform/jobs/worker.server.ts";
import { openEmbedded } from "#platform/postgres/embedded.server.ts";
import { countOnce } from "./counting.ts";

/** A program that does nothing but jobs, over a server that another one started. */
const { connection } = await openEmbedded(process.argv[2]!, { mayJoin: true });
const app = { ...connection, user: "pana_app" };
openPool(app);
await startWorker({ connection: { ...app, options: "-c pana.task=worker" }, jobs: [countOnce], superviseSeconds: 1 });
