import { expect, test } from "vitest";
import { cookie, readCookies } from "./cookies.ts";

test("the first of two cookies with one name counts", () => {
  expect(readCookies("a=1; b=x=y; a=2; =3; c").get("a")).toBe("1");
  expect(readCookies("a=1; b=x=y").get("b")).toBe("x=y");
  expect(readCookies(null).size).toBe(0);
});

test("behind TLS a cookie carries the host prefix and is secure", () => {
  expect(cookie("pana-x", "1", { secure: true, maxAge: 60 })).toBe("__Host-pana-x=1; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
  expect(cookie("pana-x", "1", { secure: false, maxAge: 0 })).toBe("pana-x=1; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
});
