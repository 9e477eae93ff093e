import { createRequire } from "node:module";
import { createServer } from "node:http";
import { join } from "node:path";

/** Loaded into the program before its own code: counts what it sends to the database, and tells who asks at the socket. */
const { BENCH_COUNTER: socket } = process.env;

if (socket && process.argv[1]?.endsWith(join("build", "server", "index.js"))) {
  const pg = createRequire(join(process.cwd(), "package.json"))("pg") as typeof import("pg");
  const { prototype } = pg.Client;
  const original = Reflect.get(prototype, "query") as (...args: unknown[]) => unknown;
  let sent = 0;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    sent++;
    return original.apply(this, args);
  } as typeof prototype.query;
  createServer((_, response) => response.end(String(sent))).listen(socket).unref();
}
