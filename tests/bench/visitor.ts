/** A browser's few habits: cookies, hidden fields, redirects. */
export class Visitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async get(path: string): Promise<Response> {
    let answer = await this.#ask(path, {});
    for (let leads = answer.headers.get("Location"); leads; leads = answer.headers.get("Location")) {
      answer = await this.#ask(new URL(leads, this.#origin + path).pathname, {});
    }
    return answer;
  }

  async signIn(email: string, password: string): Promise<void> {
    const html = await (await this.get("/kk/sign-in")).text();
    const form = new URLSearchParams({ email, password });
    for (const [tag] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(tag)?.[1];
      if (name) form.set(name, /value="([^"]*)"/.exec(tag)?.[1] ?? "");
    }
    const answer = await this.#ask("/kk/sign-in", { method: "POST", body: form, headers: { Origin: this.#origin } });
    if (answer.status !== 302 && answer.status !== 303) throw new Error(`Nobody was let in: ${answer.status}.`);
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set("Cookie", this.cookie);
    const once = () => fetch(this.#origin + path, { ...init, headers, redirect: "manual" });
    // A connection that idled may be closed by the program just as it is used again.
    const answer = await (init.method === undefined ? once().catch(once) : once());
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value ?? "");
    }
    return answer;
  }
}
