import { describe, expect, test } from "vitest";
import { findTemplate } from "../content.server.ts";
import { changesBetween } from "./regulation-lines.ts";

const flashmob = await findTemplate("flashmobSafeOnline2025");
if (!flashmob) throw new Error("There is no template of the flashmob.");
const before = flashmob.regulation;
const noWords = () => "";

describe("what changed between two versions", () => {
  test("is nothing between a version and itself", () => {
    expect(changesBetween(before, structuredClone(before), "kk", noWords)).toEqual([]);
  });

  test("is the line that went and the line that came, in its part alone", () => {
    const after = { ...before, hashtags: [...before.hashtags, "#қауіпсіз2025"], motto: { kk: "Жаңа ұран", ru: "Новый девиз", en: "A new motto" } };
    expect(changesBetween(before, after, "ru", noWords)).toEqual([
      { part: "ideas", gone: [before.motto.ru], come: ["Новый девиз"] },
      { part: "publicity", gone: [], come: ["#қауіпсіз2025"] },
    ]);
  });
});
