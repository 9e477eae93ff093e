import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LinkPlatform } from "../schema.ts";
import { addressesIn, recognise, type LinkFault, type LinkRemark } from "./links.ts";

/** As pasted, the platform, the cleaned address, and what is remarked. */
const LINKS: readonly (readonly [string, LinkPlatform, string, LinkRemark?])[] = [
  ["https://www.instagram.com/p/DQa1b2C3dEf/", "instagram", "https://www.instagram.com/p/DQa1b2C3dEf/"],
  ["https://www.instagram.com/p/DQa1b2C3dEf/?igsh=MzRlODBiNWFlZA==", "instagram", "https://www.instagram.com/p/DQa1b2C3dEf/"],
  ["https://instagram.com/reel/DQzzz_-9/?utm_source=ig_web_copy_link&igsh=abc", "instagram", "https://instagram.com/reel/DQzzz_-9/"],
  ["instagram.com/mektep15_shymkent/reel/DQzzz_-9", "instagram", "https://instagram.com/mektep15_shymkent/reel/DQzzz_-9"],
  ["HTTPS://WWW.INSTAGRAM.COM/p/DQa1b2C3dEf", "instagram", "https://www.instagram.com/p/DQa1b2C3dEf"],
  ["https://instagr.am/p/DQa1b2C3dEf", "instagram", "https://instagr.am/p/DQa1b2C3dEf"],
  ["https://www.instagram.com/mektep_15/", "instagram", "https://www.instagram.com/mektep_15/", "pageOnly"],
  ["https://www.instagram.com/stories/mektep_15/3748219384756/", "instagram", "https://www.instagram.com/stories/mektep_15/3748219384756/", "shortLived"],
  ["https://l.instagram.com/?u=https%3A%2F%2Fmektep15.edu.kz%2Fnews%2F7&e=AT0", "site", "https://mektep15.edu.kz/news/7"],
  ["https://www.facebook.com/Orkeninstitut/posts/pfbid02abcDEF", "facebook", "https://www.facebook.com/Orkeninstitut/posts/pfbid02abcDEF"],
  ["https://m.facebook.com/story.php?story_fbid=pfbid02abcDEF&id=100064&mibextid=Nif5oz", "facebook", "https://m.facebook.com/story.php?story_fbid=pfbid02abcDEF&id=100064"],
  ["https://www.facebook.com/permalink.php?story_fbid=123&id=456&__cft__[0]=AZX&__tn__=%2CO%2CP-R", "facebook", "https://www.facebook.com/permalink.php?story_fbid=123&id=456"],
  ["https://www.facebook.com/share/p/1A2b3C4d5E/", "facebook", "https://www.facebook.com/share/p/1A2b3C4d5E/"],
  ["https://www.facebook.com/share/v/1A2b3C4d5E/?mibextid=wwXIfr&rdid=abc", "facebook", "https://www.facebook.com/share/v/1A2b3C4d5E/"],
  ["https://www.facebook.com/watch/?v=987654321&ref=sharing", "facebook", "https://www.facebook.com/watch/?v=987654321"],
  ["https://www.facebook.com/mektep/videos/987654321/", "facebook", "https://www.facebook.com/mektep/videos/987654321/"],
  ["https://www.facebook.com/reel/987654321?fbclid=IwAR0", "facebook", "https://www.facebook.com/reel/987654321"],
  ["https://web.facebook.com/photo?fbid=1122&set=a.33", "facebook", "https://web.facebook.com/photo?fbid=1122&set=a.33"],
  ["https://www.facebook.com/groups/111/permalink/222/", "facebook", "https://www.facebook.com/groups/111/permalink/222/"],
  ["https://fb.watch/vAbC12_x/", "facebook", "https://fb.watch/vAbC12_x/"],
  ["https://www.facebook.com/profile.php?id=100064", "facebook", "https://www.facebook.com/profile.php?id=100064", "pageOnly"],
  ["https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DdQw4w9WgXcQ&h=AT1", "youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
  ["https://www.tiktok.com/@mektep15/video/7412345678901234567?is_from_webapp=1&sender_device=pc&web_id=7", "tiktok", "https://www.tiktok.com/@mektep15/video/7412345678901234567"],
  ["https://m.tiktok.com/v/7412345678901234567.html", "tiktok", "https://m.tiktok.com/v/7412345678901234567.html"],
  ["https://vm.tiktok.com/ZMabc123/", "tiktok", "https://vm.tiktok.com/ZMabc123/"],
  ["vt.tiktok.com/ZSabc123/?_t=8&_r=1", "tiktok", "https://vt.tiktok.com/ZSabc123/"],
  ["https://www.tiktok.com/@mektep15/photo/7412345678901234567", "tiktok", "https://www.tiktok.com/@mektep15/photo/7412345678901234567"],
  ["https://www.tiktok.com/@mektep15", "tiktok", "https://www.tiktok.com/@mektep15", "pageOnly"],
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", "youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
  ["https://youtu.be/dQw4w9WgXcQ?si=abcDEF", "youtube", "https://youtu.be/dQw4w9WgXcQ"],
  ["https://m.youtube.com/watch?v=dQw4w9WgXcQ&feature=share", "youtube", "https://m.youtube.com/watch?v=dQw4w9WgXcQ"],
  ["https://youtube.com/shorts/aB1-_cD2eF3?si=x", "youtube", "https://youtube.com/shorts/aB1-_cD2eF3"],
  ["https://www.youtube.com/live/aB1-_cD2eF3", "youtube", "https://www.youtube.com/live/aB1-_cD2eF3"],
  ["https://www.youtube.com/@mektep15", "youtube", "https://www.youtube.com/@mektep15", "pageOnly"],
  ["https://www.youtube.com/channel/UCabc/videos", "youtube", "https://www.youtube.com/channel/UCabc/videos", "pageOnly"],
  ["https://t.me/mektep15/234", "telegram", "https://t.me/mektep15/234"],
  ["t.me/s/mektep15/234", "telegram", "https://t.me/s/mektep15/234"],
  ["https://telegram.me/mektep15/234?single", "telegram", "https://telegram.me/mektep15/234?single"],
  ["https://t.me/mektep15", "telegram", "https://t.me/mektep15", "pageOnly"],
  ["https://t.me/+AbCdEf123", "telegram", "https://t.me/+AbCdEf123", "pageOnly"],
  ["https://vk.com/wall-12345_678", "vk", "https://vk.com/wall-12345_678"],
  ["https://m.vk.com/mektep15?w=wall-12345_678", "vk", "https://m.vk.com/mektep15?w=wall-12345_678"],
  ["https://vk.com/clip-12345_456239017", "vk", "https://vk.com/clip-12345_456239017"],
  ["https://vkvideo.ru/video-12345_456239017", "vk", "https://vkvideo.ru/video-12345_456239017"],
  ["https://vk.ru/id1", "vk", "https://vk.ru/id1", "pageOnly"],
  ["https://vk.com/away.php?to=https%3A%2F%2Ftengrinews.kz%2Fkazakhstan_news%2F1&cc_key=", "site", "https://tengrinews.kz/kazakhstan_news/1"],
  ["https://www.threads.net/@mektep15/post/DQabc", "threads", "https://www.threads.net/@mektep15/post/DQabc"],
  ["https://www.threads.com/@mektep15/post/DQabc?xmt=AQF0&slof=1", "threads", "https://www.threads.com/@mektep15/post/DQabc"],
  ["https://www.threads.net/@mektep15", "threads", "https://www.threads.net/@mektep15", "pageOnly"],
  ["https://bilim-shymkent.gov.kz/kk/news/view?id=12&utm_campaign=x", "site", "https://bilim-shymkent.gov.kz/kk/news/view?id=12"],
  ["http://sko.edu.kz/index.php?option=com_content&view=article&id=77", "site", "http://sko.edu.kz/index.php?option=com_content&view=article&id=77"],
  ["https://egemen.kz/article/376543-qauipsiz-internet#comments", "site", "https://egemen.kz/article/376543-qauipsiz-internet"],
  ["мектеп15.қаз/жаңалық", "site", "https://xn--15-mlcaykyw.xn--80ao21a/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B"],
  ["https://білім.қаз/флешмоб", "site", "https://xn--90aud6hb.xn--80ao21a/%D1%84%D0%BB%D0%B5%D1%88%D0%BC%D0%BE%D0%B1"],
  ["https://drive.google.com/file/d/1AbC/view?usp=sharing", "site", "https://drive.google.com/file/d/1AbC/view?usp=sharing"],
  ["mektep.kz:8080/news/1", "site", "https://mektep.kz:8080/news/1"],
  ["https://mektep15.kz", "site", "https://mektep15.kz/", "pageOnly"],
  ["https//mektep15.kz/news/3", "site", "https://mektep15.kz/news/3"],
  ["https:/mektep15.kz/news/3", "site", "https://mektep15.kz/news/3"],
  ["https://web.archive.org/web/2025/https://mektep15.kz/n", "site", "https://web.archive.org/web/2025/https://mektep15.kz/n"],
  ["https://instagram.com.kz/p/abc", "site", "https://instagram.com.kz/p/abc"],
  ["https://notinstagram.com/p/abc", "site", "https://notinstagram.com/p/abc"],
];

const FAULTS: readonly (readonly [string, LinkFault])[] = [
  ["", "noAddress"],
  ["жоқ", "noAddress"],
  ["жоқ.", "noAddress"],
  ["сілтеме кейін беріледі", "noAddress"],
  ["21.10.2025", "noAddress"],
  ["2025.10.21", "noAddress"],
  ["mektep15@mail.kz", "noAddress"],
  ["@mektep_15", "noAddress"],
  ["#желідегіқауіпсіздік2025", "noAddress"],
  ["https://", "noAddress"],
  ["https://..", "noAddress"],
  ["file:///C:/Users/a/Desktop/foto.jpg", "notWeb"],
  ["C:\\Users\\a\\foto.jpg", "notWeb"],
  ["javascript:alert(document.cookie.a)", "notWeb"],
  ["data:text/html,a.b", "notWeb"],
  ["mailto:mektep15@mail.kz", "notWeb"],
  ["ftp://mektep15.kz/a", "notWeb"],
  ["http://localhost./a", "inside"],
  ["http://127.0.0.1/admin", "inside"],
  ["http://0x7f.1/", "inside"],
  ["http://2130706433./", "inside"],
  ["http://[::ffff:127.0.0.1]/", "inside"],
  ["http://169.254.169.254/latest/meta-data", "inside"],
  ["http://server.local/a", "inside"],
  ["http://intranet/page.html", "inside"],
  ["https://user:pass@mektep15.kz/", "inside"],
  ["https://vk.com/away.php?to=http%3A%2F%2F10.0.0.1%2F", "inside"],
  [`https://mektep15.kz/${"a".repeat(2_000)}`, "tooLong"],
];

describe("an address as somebody pasted it", () => {
  test.each(LINKS.map(([text, platform, url, remark]) => ({ text, platform, url, remark: remark ?? null })))("$text is of $platform", ({ text, ...found }) => {
    expect(recognise(text)).toMatchObject({ kind: "link", ...found });
  });

  test.each(FAULTS)("%s is at fault: %s", (text, fault) => {
    expect(recognise(text)).toMatchObject({ kind: "fault", fault });
  });

  test("cleaned once is clean, and keeps its key and platform", () => {
    for (const [text] of LINKS) {
      const once = recognise(text);
      if (once.kind !== "link") throw new Error(text);
      expect(recognise(once.url)).toEqual(once);
    }
  });

  test("never makes it fail, whatever it is, and what is taken is an address of the web", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.constantFrom(...LINKS.map(([one]) => one)).map((one) => `${one}?a=1&fbclid=2`));
    fc.assert(
      fc.property(text, (one) => {
        const found = recognise(one);
        if (found.kind === "link") expect(new URL(found.url).protocol).toMatch(/^https?:$/);
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });
});

describe("the same publication", () => {
  const same = (...texts: string[]) => new Set(texts.map((text) => (recognise(text) as { key: string }).key));

  test.each([
    ["of Instagram", ["https://www.instagram.com/p/AbC/?igsh=1", "instagram.com/mektep/p/AbC", "https://instagram.com/reel/AbC"]],
    ["of YouTube", ["https://youtu.be/dQw4?si=1", "https://m.youtube.com/watch?v=dQw4&t=30s", "youtube.com/shorts/dQw4", "https://www.youtube.com/embed/dQw4"]],
    ["of Telegram", ["https://t.me/Mektep15/7", "t.me/s/mektep15/7", "https://telegram.me/mektep15/7"]],
    ["of VK", ["https://vk.com/wall-1_2", "https://m.vk.com/mektep?w=wall-1_2", "https://vk.ru/wall-1_2"]],
    ["of Facebook", ["https://m.facebook.com/story.php?story_fbid=12&id=3", "https://www.facebook.com/permalink.php?story_fbid=12&id=3", "https://www.facebook.com/mektep/posts/12/", "https://web.facebook.com/mektep/posts/konil/12"]],
    ["of Threads", ["https://www.threads.net/@a/post/X1", "https://threads.com/@a/post/X1?xmt=2"]],
    ["of TikTok", ["https://www.tiktok.com/@a/video/1?_t=2", "https://m.tiktok.com/@b/video/1"]],
    ["of a site", ["http://www.mektep.kz/n?b=2&a=1&utm_source=x", "https://mektep.kz/n/?a=1&b=2#top"]],
  ])("%s has one key however its address is written", (_, texts) => {
    expect(same(...texts).size).toBe(1);
  });

  test("has not the key of another, also where only capitals differ", () => {
    expect(same("instagram.com/p/AbC", "instagram.com/p/aBc", "instagram.com/p/AbD").size).toBe(3);
    expect(same("vk.com/wall-1_2", "vk.com/wall-1_20", "vk.com/wall1_2").size).toBe(3);
  });
});

describe("what was pasted", () => {
  test.each([
    ["one a line, with empty lines between", "https://a.kz/1\r\n\r\n  https://a.kz/2  \n", ["https://a.kz/1", "https://a.kz/2"]],
    ["numbered, with words before", "1) https://a.kz/1\nInstagram: https://a.kz/2", ["https://a.kz/1", "https://a.kz/2"]],
    ["numbered and without its beginning", "1. t.me/x/1\n– Телеграм: t.me/x/2", ["t.me/x/1", "t.me/x/2"]],
    ["two beside each other", "https://a.kz/1, https://a.kz/2; https://a.kz/3", ["https://a.kz/1", "https://a.kz/2", "https://a.kz/3"]],
    ["grown together", "https://a.kz/1https://a.kz/2", ["https://a.kz/1", "https://a.kz/2"]],
    ["in brackets and quotes", "<https://a.kz/1>\n«https://a.kz/2».\n(https://a.kz/3)", ["https://a.kz/1", "https://a.kz/2", "https://a.kz/3"]],
    ["with brackets of their own", "https://kk.wikipedia.org/wiki/Internet_(tor)", ["https://kk.wikipedia.org/wiki/Internet_(tor)"]],
    ["with signs nobody sees", "\u200bhttps://a.kz/1\u200e", ["https://a.kz/1"]],
    ["an address inside an address stays one", "https://web.archive.org/web/2025/https://a.kz/1", ["https://web.archive.org/web/2025/https://a.kz/1"]],
    ["without its beginning", "a.kz/1\nt.me/x/1", ["a.kz/1", "t.me/x/1"]],
    ["words alone stay to be pointed out", "кейін жібереміз", ["кейін жібереміз"]],
  ])("%s", (_, pasted, addresses) => {
    expect(addressesIn(pasted)).toEqual(addresses);
  });
});
