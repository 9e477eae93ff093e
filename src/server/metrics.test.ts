import { describe, expect, test } from "vitest";
import { trustProxies } from "#platform/http/trusted-proxies.ts";
import { mayRead } from "./metrics.ts";

const none = new Headers();
const through = (chain: string) => new Headers({ "x-forwarded-for": chain });
const readers = (from: string, proxies = "") => ({ from: trustProxies(from.split(",").filter(Boolean)), proxies: trustProxies(proxies.split(",").filter(Boolean)) });

describe("who may read the numbers", () => {
  test("nobody, until somebody is named, not even this machine", () => {
    expect(mayRead("127.0.0.1", none, readers(""))).toBe(false);
  });

  test("whoever asks from an address that is named", () => {
    expect(mayRead("127.0.0.1", none, readers("127.0.0.1"))).toBe(true);
    expect(mayRead("::ffff:10.0.0.9", none, readers("10.0.0.0/24"))).toBe(true);
    expect(mayRead("203.0.113.9", none, readers("127.0.0.1"))).toBe(false);
  });

  test("behind a trusted proxy the client counts, never the proxy", () => {
    const behind = readers("127.0.0.1,10.0.0.9", "127.0.0.1");
    expect(mayRead("127.0.0.1", through("10.0.0.9"), behind)).toBe(true);
    expect(mayRead("127.0.0.1", through("203.0.113.9"), behind)).toBe(false);
    expect(mayRead("127.0.0.1", through("127.0.0.1, 203.0.113.9"), behind)).toBe(false);
    expect(mayRead("127.0.0.1", through("127.0.0.1"), behind)).toBe(false);
    expect(mayRead("127.0.0.1", through("unknown"), behind)).toBe(false);
  });

  test("a proxy that nobody trusts lets nobody in, whatever it writes", () => {
    expect(mayRead("127.0.0.1", through("127.0.0.1"), readers("127.0.0.1"))).toBe(false);
    expect(mayRead("127.0.0.1", new Headers({ via: "1.1 cache" }), readers("127.0.0.1"))).toBe(false);
  });
});
