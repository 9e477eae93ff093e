import { request } from "node:http";
import { pathToFileURL } from "node:url";

/** What the program must be started with, so that its statements are counted. */
export function countingSettings(socket: string): Record<string, string> {
  return { BENCH_COUNTER: socket, NODE_OPTIONS: `--import ${pathToFileURL("tests/bench/counting.ts").href}` };
}

/** How many statements the program has sent to its database so far. */
export function statementsSent(socket: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: socket, path: "/" }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      answer.on("end", () => resolve(Number(body)));
    });
    asked.once("error", reject).end();
  });
}
