import { TEST_ORIGIN, type InProcessApp } from "./app.ts";

/** A browser without scripts: keeps cookies, follows nothing by itself. */
export function browser(app: InProcessApp, peer = "127.0.0.1") {
  const cookies = new Map<string, string>();

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await app.request(path, { ...init, headers: { ...(cookie && { cookie }), ...init.headers }, peer } as RequestInit & { peer: string });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  return {
    cookies,
    get: (path: string) => request(path),
    send: (path: string, fields: Record<string, string>) =>
      request(path, { method: "POST", headers: { origin: TEST_ORIGIN }, body: new URLSearchParams(fields) }),
  };
}
