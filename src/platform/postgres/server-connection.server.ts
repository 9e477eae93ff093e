import { statSync } from "node:fs";
import pg from "pg";
import { PORT } from "./postmaster.server.ts";
import { SUPERUSER } from "./cluster.server.ts";
import type { OperatingUser } from "./operating-user.server.ts";

/** Why there is no connection: nobody answers, the server is on its way up or down, or it does not know us yet. */
export type NoConnection = "nobody listens" | "starting or stopping" | "not admitted";

const REASONS: Record<string, NoConnection> = {
  ENOENT: "nobody listens",
  ECONNREFUSED: "nobody listens",
  ENOTDIR: "nobody listens",
  ECONNRESET: "starting or stopping",
  EPIPE: "starting or stopping",
  "57P03": "starting or stopping",
  "57P01": "starting or stopping",
  "28000": "not admitted",
};

export async function connectAsSuperuser(
  socketFolder: string,
  server: OperatingUser,
  database: string,
): Promise<pg.Client | NoConnection> {
  // A folder of that name that somebody else made is not ours to trust.
  if (statSync(socketFolder, { throwIfNoEntry: false })?.uid !== server.uid) return "nobody listens";
  const client = new pg.Client({
    host: socketFolder,
    port: PORT,
    user: SUPERUSER,
    database,
    application_name: nameOfThisProgram(),
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => {
    // The end of the connection is told by its "end" event.
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const { code, message } = error as Error & { code?: string };
    const reason = REASONS[code ?? ""] ?? (/terminated|timeout/i.test(message) ? "starting or stopping" : undefined);
    if (!reason) throw error;
    return reason;
  }
}

function nameOfThisProgram(): string {
  return `Pana, process ${process.pid}`;
}
