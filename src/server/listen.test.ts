import { createServer, get, type IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { readEnv } from "#platform/env.server.ts";
import { listen } from "./listen.ts";

test("requests that never end are cut when their time is over", async () => {
  const begun = Promise.withResolvers<void>();
  const server = createServer((_, response) => {
    response.write("the first half");
    begun.resolve();
  });
  const { port, stop } = await listen(readEnv({ PORT: "0" }), server, 50);
  const cut = new Promise((resolve) => {
    get({ host: "127.0.0.1", port }, (answer: IncomingMessage) => answer.resume().once("error", resolve));
  });
  await begun.promise;
  await stop();
  expect(await cut).toMatchObject({ code: "ECONNRESET" });
});
