import type { AppSettings } from "#server/middleware/environment.ts";
import { builtProgram } from "./built-program.ts";

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
  const modules: Record<string, unknown> = await builtProgram();
  const load = async <T>(path: string) => {
    if (!(path in modules)) throw new Error(`${path} is not among what tests take hold of: add it to tests/world/program.ts.`);
    return modules[path] as T;
  };
  const { createApp } = await load<typeof import("#server/app.ts")>("/src/server/app.ts");
  const { setClock } = await load<typeof import("#platform/clock.ts")>("/src/platform/clock.ts");
  setClock(undefined); // another file of tests may have left it standing
  const { trustProxies } = await load<typeof import("#platform/http/trusted-proxies.ts")>("/src/platform/http/trusted-proxies.ts");
  const app = createApp(await load("virtual:react-router/server-build"), "production", {
    baseUrl: undefined,
    demo: false,
    proxies: trustProxies([]),
    ...settings,
  });
  return {
    load,
    request: async (path, { peer = "127.0.0.1", ...init } = {}) =>
      app.request(new URL(path, TEST_ORIGIN), init, { incoming: { socket: { remoteAddress: peer } } } as never),
    close: async () => {},
  };
}
