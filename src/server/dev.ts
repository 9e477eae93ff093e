import { Hono } from "hono";
import type { ServerBuild } from "react-router";
import { createServer as createVite, type ViteDevServer } from "vite";
import { reloading } from "./dev-reload.ts";
import type { AppEnv } from "./middleware/environment.ts";
import { run } from "./run.ts";

/** The same program with its pages and API read anew after each change; what starts it is read once. */
await run(async (settings) => {
  const vite = await createVite({ server: { middlewareMode: true }, appType: "custom" });
  await compileMessagesOnChange(vite);
  const reload = reloading(vite);
  const app = new Hono<AppEnv>();
  app.route("/", reload.routes);
  app.all("*", async (c) => {
    try {
      const { createApp } = (await vite.ssrLoadModule("/src/server/app.ts")) as typeof import("./app.ts");
      const build = (await vite.ssrLoadModule("virtual:react-router/server-build")) as unknown as ServerBuild;
      return await reload.onPage(await createApp(build, "development", settings).fetch(c.req.raw, c.env));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      vite.ssrFixStacktrace(error);
      process.stderr.write(`${error.stack}\n`);
      return c.text(error.stack ?? error.message, 500);
    }
  });
  return {
    app,
    wrap: (answer) => (request, response) => vite.middlewares(request, response, () => answer(request, response)),
    stop: () => {
      reload.end();
      return vite.close();
    },
  };
});

async function compileMessagesOnChange(vite: ViteDevServer): Promise<void> {
  const { compileMessages } = await import("../../scripts/messages.mjs");
  vite.watcher.add("messages");
  vite.watcher.on("change", (path) => {
    if (/messages[\\/][^\\/]+\.json$/.test(path)) void compileMessages();
  });
}
