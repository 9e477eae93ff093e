import files from "node:fs/promises";
import { createServer, type ViteDevServer } from "vite";
import type { AppSettings } from "#server/middleware/environment.ts";

export type InProcessApp = {
  /** Asks the real program, without a network; the path may also be a whole address. */
  request: (path: string, init?: RequestInit & { peer?: string }) => Promise<Response>;
  /** A module as the program itself has loaded it. */
  load: <T>(path: string) => Promise<T>;
  close: () => Promise<void>;
};

export const TEST_ORIGIN = "http://localhost:3700";

/** The whole program inside the test, over the test's own database. */
export async function openApp(settings: Partial<AppSettings> = {}): Promise<InProcessApp> {
  const vite = await createServer({
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
  });
  const load = <T>(path: string) => vite.ssrLoadModule(path) as Promise<T>;
  const { createApp } = await load<typeof import("#server/app.ts")>("/src/server/app.ts");
  const { trustProxies } = await load<typeof import("#platform/http/trusted-proxies.ts")>("/src/platform/http/trusted-proxies.ts");
  const app = createApp(await serverBuild(vite), "production", {
    baseUrl: undefined,
    demo: false,
    proxies: trustProxies([]),
    ...settings,
  });
  return {
    load,
    request: async (path, { peer = "127.0.0.1", ...init } = {}) =>
      app.request(new URL(path, TEST_ORIGIN), init, { incoming: { socket: { remoteAddress: peer } } } as never),
    close: () => vite.close(),
  };
}

/** The router's plugin writes the types of all routes anew for each server, and two tests at once took away each other's. */
for (const name of ["rm", "mkdir", "writeFile"] as const) {
  const original = files[name] as (path: unknown, ...rest: unknown[]) => Promise<unknown>;
  Object.assign(files, {
    [name]: (path: unknown, ...rest: unknown[]) => (String(path).includes("/.react-router/types") ? Promise.resolve() : original(path, ...rest)),
  });
}

function serverBuild(vite: ViteDevServer) {
  return vite.ssrLoadModule("virtual:react-router/server-build") as Promise<never>;
}
