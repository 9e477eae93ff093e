import { describe, expect, test } from "vitest";
import { judge, namesHashtag, type Seen } from "./rules.ts";

const TAGS = ["#желідегіқауіпсіздік2025", "#StopCyberbullying"];
const page = (more: Partial<Extract<Seen, { kind: "page" }>> = {}): Seen => ({ kind: "page", status: 200, address: "https://mektep12.edu.kz/news/5", text: "", whole: true, ...more });
const judged = (seen: Seen) => judge("https://mektep12.edu.kz/news/5", "site", seen, TAGS);

describe("a link that was looked at", () => {
  test("is there, also when the site only tidied its address up", () => {
    expect(judged(page()).answer).toBe("there");
    expect(judged(page({ address: "https://www.mektep12.edu.kz/news/5/" }))).toMatchObject({ answer: "there", leadsTo: null });
  });

  test("has moved when it leads elsewhere, and where to is noted", () => {
    expect(judged(page({ address: "https://mektep12.kz/archive/5" }))).toMatchObject({ answer: "moved", leadsTo: "https://mektep12.kz/archive/5" });
  });

  test.each([[404, "gone"], [410, "gone"], [403, "refused"], [429, "refused"], [500, "silent"], [0, "silent"]] as const)("answered with %i is %s", (status, answer) => {
    expect(judged(page({ status }))).toEqual({ answer, leadsTo: null, hashtags: null });
  });

  test("that leads to a door where one signs in tells nothing", () => {
    expect(judge("https://www.instagram.com/p/AbC1/", "instagram", page({ address: "https://www.instagram.com/accounts/login/?next=x" }), TAGS)).toEqual({ answer: "refused", leadsTo: null, hashtags: null });
  });

  test("names the hashtag or not, and where that cannot be told, says neither", () => {
    expect(judged(page({ text: "<p>#ЖЕЛІДЕГІҚАУІПСІЗДІК2025</p>" })).hashtags).toBe(true);
    expect(judged(page({ text: "<p>Мектеп</p>" })).hashtags).toBe(false);
    expect(judged(page({ text: "<p>Мектеп</p>", whole: false })).hashtags).toBeNull();
    expect(judge("https://www.tiktok.com/@a/video/1", "tiktok", page({ address: "https://www.tiktok.com/@a/video/1", text: "<p>" }), TAGS).hashtags).toBeNull();
    expect(judge("https://mektep12.edu.kz/news/5", "site", page(), []).hashtags).toBeNull();
  });
});

describe("a hashtag", () => {
  test.each(["&#x431;&#x435;&#x437;", "\\u0431\\u0435\\u0437", "%D0%B1%D0%B5%D0%B7", "&#1073;&#1077;&#1079;"])("is found in what a page writes as %s", (text) => {
    expect(namesHashtag(`x #${text} y`, ["#без"])).toBe(true);
  });

  test("is not found in a longer word", () => {
    expect(namesHashtag("#StopCyberbullyingNow and unStopCyberbullying", ["#StopCyberbullying"])).toBe(false);
  });

  test("is looked for in broken codes without failing", () => {
    expect(namesHashtag("%ff%fe &#x110000; &#0; \\ud800 100%", ["#без"])).toBe(false);
  });
});
