import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Env } from "#platform/env.server.ts";
import { OperatorError } from "#platform/operator-error.ts";

const FINISH_WITHIN_MS = 20_000;
/** Five files of 25 MB over a slow line; the headers have their own, short time. */
const ARRIVES_WITHIN_MS = 30 * 60_000;

const SENTENCES: Record<string, (env: Env) => string> = {
  EADDRINUSE: ({ PORT }) => `The port ${PORT} is taken by another program: stop that one or set PORT to another number.`,
  EACCES: ({ PORT }) => `The port ${PORT} may not be opened by this user: set PORT to a number above 1023.`,
  EADDRNOTAVAIL: ({ HOST }) => `This machine has no address ${HOST} to listen on: set HOST to one it has.`,
  ENOTFOUND: ({ HOST }) => `The name ${HOST} to listen on is not known: set HOST to an address of this machine.`,
};

export type Listening = { port: number; stop: () => Promise<void> };

export async function listen(env: Env, server: Server, finishWithinMs = FINISH_WITHIN_MS): Promise<Listening> {
  server.requestTimeout = ARRIVES_WITHIN_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const sentence = SENTENCES[error.code ?? ""];
      reject(sentence ? new OperatorError(sentence(env), { cause: error }) : error);
    });
    server.listen(env.PORT, env.HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const underWay = new Set<ServerResponse>();
  server.prependListener("request", (_, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
  });
  let finished: Promise<void> | undefined;
  return { port, stop: () => (finished ??= finish(server, underWay, finishWithinMs)) };
}

/** No new requests; those under way end, each with its connection, but not forever. */
async function finish(server: Server, underWay: ReadonlySet<ServerResponse>, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const response of underWay) {
    if (!response.headersSent) response.setHeader("Connection", "close");
    response.once("close", () => setImmediate(() => server.closeIdleConnections()));
  }
  const hurry = setTimeout(() => server.closeAllConnections(), withinMs);
  await closed;
  clearTimeout(hurry);
}
