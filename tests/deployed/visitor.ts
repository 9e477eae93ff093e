import { request, type RequestOptions } from "node:https";
import { Secret, TOTP } from "otpauth";
import type { Proxy } from "./proxy.ts";

export type Answer = { status: number; html: string; location: string | undefined; headers: Record<string, string | string[] | undefined> };

export const PASSWORD = "төрт түлік мал 4";

/** A browser without scripts before the proxy: keeps cookies, follows nothing by itself. */
export class Visitor {
  readonly #proxy: Proxy;
  readonly #cookies = new Map<string, string>();

  constructor(proxy: Proxy) {
    this.#proxy = proxy;
  }

  get origin(): string {
    return `https://localhost:${this.#proxy.port}`;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask({ path, method: "GET", headers });
  }

  send(path: string, fields: Record<string, string>): Promise<Answer> {
    const headers = { origin: this.origin, "content-type": "application/x-www-form-urlencoded" };
    return this.#ask({ path, method: "POST", headers }, new URLSearchParams(fields).toString());
  }

  /** Opens a page and sends its form back, with what it holds already and what is typed. */
  async fill(path: string, typed: Record<string, string>): Promise<Answer> {
    return this.send(path, { ...hiddenFields((await this.get(path)).html), ...typed });
  }

  #ask(options: RequestOptions, body = ""): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(cookie && { cookie }), ...(options.headers as Record<string, string>), "content-length": String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const asked = request({ ...options, headers, host: "localhost", port: this.#proxy.port, ca: this.#proxy.certificate, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("error", reject);
        answer.once("end", () => {
          for (const line of answer.headers["set-cookie"] ?? []) this.#keep(line);
          resolve({ status: answer.statusCode ?? 0, html: Buffer.concat(chunks).toString(), location: answer.headers.location, headers: answer.headers });
        });
      });
      asked.once("error", reject);
      asked.end(body);
    });
  }

  #keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/Max-Age=0/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

export function hiddenFields(html: string): Record<string, string> {
  const tags = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
  return Object.fromEntries(tags.map((tag) => [/ name="([^"]*)"/.exec(tag)?.[1] ?? "", / value="([^"]*)"/.exec(tag)?.[1] ?? ""]));
}

/** From the printed links, of which the last made works, to the first page inside: account, password, second factor, terms. */
export async function setUpAdministrator(visitor: Visitor, links: readonly string[]): Promise<void> {
  const email = "first@test.pana";
  for (const { pathname, search } of links.map((link) => new URL(link))) {
    await visitor.fill(pathname + search, { familyName: "Сейтқали", givenName: "Айша", email, password: PASSWORD });
  }
  await visitor.fill("/kk/sign-in", { email, password: PASSWORD });
  const page = await visitor.get("/kk/second-factor/set-up");
  const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(page.html)![0].replaceAll(" ", "");
  await visitor.send("/kk/second-factor/set-up", { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
  for (let page = await visitor.get("/kk/home"); page.location?.includes("/terms"); page = await visitor.get("/kk/home")) {
    await visitor.fill(page.location, { agreed: "on" });
  }
}
