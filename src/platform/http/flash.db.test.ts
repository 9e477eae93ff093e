import { afterEach, expect, test } from "vitest";
import { setClock } from "../clock.ts";
import { openFlash, sealFlash } from "./flash.server.ts";

afterEach(() => setClock(undefined));

test("a message comes back as it went, and its cookie tells nothing", async () => {
  const sealed = await sealFlash("Шақыру жіберілді");
  expect(sealed).toMatch(/^[\w-]+$/);
  expect(Buffer.from(sealed, "base64url").toString("utf8")).not.toContain("Шақыру");
  expect(await openFlash(sealed)).toBe("Шақыру жіберілді");
});

test("a message that somebody else made, changed or kept for days is not shown", async () => {
  const sealed = await sealFlash("Saved");
  const changed = Buffer.from(sealed, "base64url");
  changed[30] = (changed[30] ?? 0) ^ 1;
  expect(await openFlash(changed.toString("base64url"))).toBeNull();
  expect(await openFlash("U2F2ZWQ")).toBeNull();
  setClock(new Date(Date.now() + 2 * 86_400_000));
  expect(await openFlash(sealed)).toBeNull();
});
