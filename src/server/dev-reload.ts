import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { ViteDevServer } from "vite";

const SCRIPT = `new EventSource("/@reload/events").addEventListener("reload", () => location.reload());`;
const QUIET_MS = 150;

type Reloading = { routes: Hono; onPage(response: Response): Promise<Response>; end(): void };

/** Open pages load again a moment after something was saved. */
export function reloading(vite: ViteDevServer): Reloading {
  const waiting = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  vite.watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => waiting.forEach((tell) => tell()), QUIET_MS);
  });

  const routes = new Hono();
  routes.get("/@reload/script", (c) => c.body(SCRIPT, 200, { "Content-Type": "text/javascript" }));
  routes.get("/@reload/events", (c: Context) =>
    streamSSE(c, async (stream) => {
      let tell = () => {};
      await new Promise<void>((resolve) => {
        tell = resolve;
        waiting.add(tell);
        stream.onAbort(tell);
      });
      waiting.delete(tell);
      await stream.writeSSE({ event: "reload", data: "" });
    }),
  );
  return { routes, onPage: withScript, end: () => waiting.forEach((tell) => tell()) };
}

async function withScript(response: Response): Promise<Response> {
  if (!response.headers.get("Content-Type")?.startsWith("text/html") || response.body === null) return response;
  const headers = new Headers(response.headers);
  const policy = headers.get("Content-Security-Policy") ?? "";
  headers.set("Content-Security-Policy", policy.replace(/script-src [^;]*/, (rule) => `${rule.replace(" 'none'", "")} 'self'`));
  headers.delete("Content-Length");
  const html = (await response.text()).replace("</head>", '<script type="module" src="/@reload/script"></script></head>');
  return new Response(html, { status: response.status, headers });
}
