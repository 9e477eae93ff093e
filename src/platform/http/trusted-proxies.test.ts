import { describe, expect, test } from "vitest";
import { findClient, trustProxies } from "./trusted-proxies.ts";

const proxies = trustProxies(["10.0.0.0/8", "fd00::/8", "192.0.2.1"]);
const forwarded = (chain: string, proto = "https") => new Headers({ "x-forwarded-for": chain, "x-forwarded-proto": proto });

describe("who really asks", () => {
  test("a stranger's forwarded headers are not believed", () => {
    expect(findClient("203.0.113.9", forwarded("198.51.100.1"), proxies)).toEqual({ address: "203.0.113.9", secure: false });
  });

  test("nobody's are, when no proxy is trusted", () => {
    expect(findClient("127.0.0.1", forwarded("198.51.100.1"), trustProxies([]))).toEqual({ address: "127.0.0.1", secure: false });
  });

  test("a trusted proxy's are", () => {
    expect(findClient("10.1.2.3", forwarded("198.51.100.1"), proxies)).toEqual({ address: "198.51.100.1", secure: true });
    expect(findClient("::ffff:10.1.2.3", forwarded("198.51.100.1"), proxies).address).toBe("198.51.100.1");
    expect(findClient("fd00::1", forwarded("2001:db8::7"), proxies).address).toBe("2001:db8::7");
  });

  test("what the visitor wrote left of the own address is passed over", () => {
    expect(findClient("10.0.0.1", forwarded("127.0.0.1, 10.9.9.9, 198.51.100.1, 10.0.0.2"), proxies).address).toBe("198.51.100.1");
  });

  test("a chain of nothing but proxies, and a broken one, end at the last that is known", () => {
    expect(findClient("10.0.0.1", forwarded("10.0.0.3, 10.0.0.2"), proxies).address).toBe("10.0.0.3");
    expect(findClient("10.0.0.1", forwarded("unknown"), proxies).address).toBe("10.0.0.1");
    expect(findClient("10.0.0.1", new Headers(), proxies)).toEqual({ address: "10.0.0.1", secure: false });
  });

  test("the protocol is the one the nearest proxy wrote", () => {
    expect(findClient("10.0.0.1", forwarded("198.51.100.1", "https, http"), proxies).secure).toBe(false);
  });
});
