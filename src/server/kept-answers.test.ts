import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { setClock } from "../platform/clock.ts";
import { KeptAnswers } from "./kept-answers.ts";

const START = Date.parse("2026-11-26T00:00:00Z");
const at = (seconds: number) => setClock(new Date(START + seconds * 1_000));
afterEach(() => setClock(undefined));

function maker(init: ResponseInit = {}, body = "page") {
  const made = { times: 0 };
  return { made, make: () => Promise.resolve(new Response(`${body} ${++made.times}`, { headers: { "content-type": "text/html" }, ...init })) };
}
const textOf = async (answer: Promise<Response>) => (await answer).text();

describe("an answer that is kept", () => {
  test("is made once for all who ask meanwhile, and again when its time is over", async () => {
    at(0);
    const kept = new KeptAnswers();
    const { made, make } = maker();
    const both = await Promise.all([kept.get("a", 15, "", make), kept.get("a", 15, "", make)]);
    expect(await Promise.all(both.map((one) => one.text()))).toEqual(["page 1", "page 1"]);
    expect(both[1].headers.get("content-type")).toBe("text/html");
    at(14);
    expect(await textOf(kept.get("a", 15, "", make))).toBe("page 1");
    at(16);
    expect(await textOf(kept.get("a", 15, "", make))).toBe("page 2");
    expect(made.times).toBe(2);
  });

  test("goes packed to whoever can unpack it, as it is to whoever cannot, and a picture always as it is", async () => {
    at(0);
    const kept = new KeptAnswers();
    const { made, make } = maker({}, "long ".repeat(500));
    const packed = await kept.get("a", 15, "gzip, deflate, br;q=1.0", make);
    expect([packed.headers.get("content-encoding"), packed.headers.get("vary")]).toEqual(["br", "Accept-Encoding"]);
    const whole = await textOf(kept.get("a", 15, "identity", make));
    expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(whole);
    const zipped = await kept.get("a", 15, "gzip, br;q=0", make);
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(whole);
    expect(made.times).toBe(1);
    expect((await kept.get("b", 15, "br", maker({ headers: { "content-type": "image/png" } }).make)).headers.get("content-encoding")).toBeNull();
  });

  test("of one address is nobody else's", async () => {
    at(0);
    const kept = new KeptAnswers();
    expect(await textOf(kept.get("a", 15, "", maker({}, "one").make))).toBe("one 1");
    expect(await textOf(kept.get("b", 15, "", maker({}, "two").make))).toBe("two 1");
  });

  test.each([["is not there", { status: 404 }], ["sets a cookie", { headers: { "set-cookie": "a=1" } }]] as const)("is none when it %s", async (_, init) => {
    at(0);
    const kept = new KeptAnswers();
    const { make } = maker(init);
    expect(await textOf(kept.get("a", 15, "", make))).toBe("page 1");
    expect(await textOf(kept.get("a", 15, "", make))).toBe("page 2");
  });

  test("is none when it failed, and the next who asks may be luckier", async () => {
    at(0);
    const kept = new KeptAnswers();
    await expect(kept.get("a", 15, "", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
    expect(await textOf(kept.get("a", 15, "", maker().make))).toBe("page 1");
  });

  test("makes room for newer ones, so that memory has an end", async () => {
    at(0);
    const kept = new KeptAnswers();
    const { made, make } = maker();
    for (let nth = 0; nth <= 300; nth++) await kept.get(`page ${nth}`, 15, "", make);
    await kept.get("page 300", 15, "", make);
    expect(made.times).toBe(301);
    await kept.get("page 0", 15, "", make);
    expect(made.times).toBe(302);
  });
});
