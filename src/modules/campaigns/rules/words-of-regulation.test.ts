import { describe, expect, test } from "vitest";
import { readCampaignTemplates } from "../content.server.ts";
import { printIdeas, readIdeas } from "./ideas.ts";
import { printPages, readHashtags, readPages } from "./publicity.ts";

const [flashmob] = await readCampaignTemplates();
const ideas = flashmob?.regulation.ideas ?? [];

describe("ideas as one types them", () => {
  test("come back as they went, with their codes", () => {
    expect(ideas.length).toBe(8);
    expect(readIdeas(printIdeas(ideas), ideas)).toEqual(ideas);
  });

  test("keep their codes when one is moved and another reworded, and a new one gets a free code", () => {
    const printed = printIdeas(ideas.slice(0, 3)).kk.split("\n");
    const kk = [printed[1], printed[0], "Кибердостық: жаңа сөзбен", "Жаңа ой: бұрын болмаған"].join("\n");
    const read = readIdeas({ kk, ru: "", en: "" }, ideas.slice(0, 3));
    expect(Array.isArray(read) && read.map(({ code }) => code)).toEqual(["beginsWithYou", "consciousUse", "cyberFriendship", "idea1"]);
  });
});

describe("hashtags and pages", () => {
  test("are taken in their own spelling, once each", () => {
    expect(readHashtags("#ЖелідегіҚауіпсіздік2025 / #желідегіқауіпсіздік2025\n#желідегіқауіпсіздік2025")).toEqual({ found: ["#ЖелідегіҚауіпсіздік2025", "#желідегіқауіпсіздік2025"] });
    expect(readHashtags("#жақсы жаман")).toEqual({ found: [], wrong: "жаман" });
  });

  test("come back as they went, a name of two words too", () => {
    const pages = [
      { platform: "instagram" as const, name: "orken_instituty", address: "https://www.instagram.com/orken_instituty/" },
      { platform: "facebook" as const, name: "Orken Institute", address: "" },
    ];
    expect(readPages(printPages(pages))).toEqual({ found: pages });
    expect(readPages("orken").wrong).toBe("orken");
  });
});
