import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findTemplate, readCampaignTemplates } from "./content.server.ts";
import { additiveColumns } from "./schema/return-form.ts";
import type { Template } from "./schema/template.ts";

async function template(key: string): Promise<Template> {
  const found = await findTemplate(key);
  if (!found) throw new Error(`There is no template ${key}.`);
  return found;
}

const flashmob = await template("flashmobSafeOnline2025");
const challenge = await template("challengeSafeOnline2025");
const safeInternet = await template("safeInternet2017");
const clauses = ({ regulation }: Template) => regulation.sections.flatMap((section) => section.clauses);

describe("the templates", () => {
  test("are three, each with a source and a name of its own", async () => {
    const all = await readCampaignTemplates();
    expect(all.length).toBe(3);
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(3);
  });

  test.each(["flashmob-safe-online-2025", "challenge-safe-online-2025", "safe-internet-2017"])("%s says in each language what it says in one", (file) => {
    const text = readFileSync(`content/campaigns/${file}.yaml`, "utf8");
    const count = (locale: string) => text.match(new RegExp(`\\b${locale}: `, "g"))?.length;
    expect([count("ru"), count("en")]).toEqual([count("kk"), count("kk")]);
  });
});

describe("the flashmob", () => {
  test("has its day, its hour, its deadline and the eight ideas of § 5.1", () => {
    expect(flashmob).toMatchObject({ heldFrom: "2025-10-21", heldUntil: "2025-10-21", heldAt: "11:00", dueAt: "2025-10-23T23:59:00+05:00" });
    expect(flashmob.regulation.ideas.map(({ title }) => title.kk)).toEqual([
      "Интернетті саналы пайдалану", "Желідегі қауіпсіздік өзіңнен басталады", "Кибердостық пен құрмет", "Деректеріңді қорға", "Бейжай болма", "Интернет – даму құралы",
      "Қолдау мен өзара көмек", "Сын тұрғысынан ойлау",
    ]);
  });

  test("repeats each idea of § 5.1 in its list, word for word", () => {
    const list = clauses(flashmob).find(({ number }) => number === "5.1")?.items.map(({ kk }) => kk);
    expect(flashmob.regulation.ideas.map(({ title, text }) => `${title.kk}: ${text.kk}`)).toEqual(list);
  });

  test("has its scenario in five parts with gestures and slogans", () => {
    const { scenario, motto } = flashmob.regulation;
    expect(scenario.map(({ part }) => part)).toEqual(["beginning", "verse", "refrain", "culmination", "finale"]);
    expect(scenario.flatMap(({ slogans }) => slogans.map(({ kk }) => kk))).toEqual(["Буллингті тоқтат. Қолдау көрсет. Көмектес.", "ҚАУІПСІЗДІК / SECURITY", motto.kk]);
    expect(scenario.flatMap(({ gestures }) => gestures).length).toBe(5);
    for (const { gestures, slogans, text, part } of scenario) {
      if (part !== "finale") for (const said of [...gestures, ...slogans]) expect(text.kk).toContain(said.kk);
    }
  });

  test("spells its hashtags and names its pages as the document does", () => {
    const { hashtags, screenHashtags, officialPages } = flashmob.regulation;
    expect(hashtags).toEqual(["#желідегіқауіпсіздік2025", "#безопасностьвсети2025"]);
    expect(screenHashtags).toEqual(["#ЖелідегіҚауіпсіздік", "#БезопасностьВСети", "#StopCyberbullying", "#Достық", "#Қолдау"]);
    expect(officialPages.map(({ name }) => name)).toEqual(["orken_instituty", "Orkeninstitut"]);
  });

  test("has the numbered paragraphs of the document and no others", () => {
    const numbers = clauses(flashmob).flatMap(({ number }) => number || []);
    expect(numbers).toEqual(["1.1", "1.2", "1.3", "3.1", "4.1", "4.4", "5.1", "6.1", "6.2", "6.3", "6.4"]);
    expect(flashmob.regulation.tasks.length).toBe(6);
  });

  test("asks for the columns of its form", () => {
    expect([flashmob.regulation.form?.placeHeading?.kk, ...(flashmob.regulation.form?.columns.map(({ heading }) => heading.kk) ?? [])]).toEqual([
      "Мектептің атауы", "Қатысушылар саны", "Әлеуметтік желілердегі белсенді сілтемелер",
    ]);
  });
});

describe("the challenge", () => {
  test("has its days, its deadline and its eight ideas in its own words", () => {
    expect(challenge).toMatchObject({ heldFrom: "2025-10-09", heldUntil: "2025-10-17", heldAt: null, dueAt: "2025-10-22T23:59:00+05:00" });
    const list = clauses(challenge).find(({ number }) => number === "5.1")?.items.map(({ kk }) => kk);
    expect(challenge.regulation.ideas.map(({ title, text }) => `${title.kk}: ${text.kk}`)).toEqual(list);
    expect(challenge.regulation.ideas.map(({ code }) => code)).toEqual(flashmob.regulation.ideas.map(({ code }) => code));
    expect(challenge.regulation.ideas[4]?.title.kk).toBe("бейжай қалма");
  });

  test("keeps both spellings of the hashtags and the other name of the page", () => {
    expect(challenge.regulation.hashtags).toEqual(["#ЖелідегіҚауіпсіздік2025", "#БезопасностьВСети2025", "#желідегіқауіпсіздік2025", "#безопасностьвсети2025"]);
    expect(challenge.regulation.officialPages.map(({ name }) => name)).toEqual(["orken_instituty", "Orken Institute"]);
  });

  test("has the numbered paragraphs of the document and no others", () => {
    expect(clauses(challenge).flatMap(({ number }) => number || [])).toEqual(["1.1", "1.2", "1.3", "3.1", "4.1", "4.2", "4.3", "4.4", "5.1", "6.1", "6.2", "6.3", "6.4"]);
  });

  test("asks for the columns of its form", () => {
    expect([challenge.regulation.form?.placeHeading?.kk, ...(challenge.regulation.form?.columns.map(({ heading }) => heading.kk) ?? [])]).toEqual([
      "Мектеп атауы", "Қатысушылар саны", "Әлеуметтік желілердегі сілтемелер",
    ]);
  });
});

describe("the campaign of 2017", () => {
  const sections = safeInternet.regulation.plan?.sections ?? [];
  const measures = sections.flatMap((section) => section.measures);

  test("uses the regions of its day and ends with the minister's information", () => {
    expect(safeInternet).toMatchObject({ reporting: "region", asOf: "2017-04-10", heldFrom: "2017-04-10", heldUntil: "2017-04-21", dueAt: "2017-04-25T23:59:00+06:00" });
    expect(safeInternet.chain).toEqual([{ kind: "nation", dueAt: "2017-04-30T23:59:00+06:00" }]);
    expect(safeInternet.regulation.approval).toMatchObject({ name: "Э. Суханбердиева", date: "2017-03-30", number: "3051/1.1-10/4347" });
  });

  test("has 26 measures under five headings, the first unnumbered and the rest 3 to 6", () => {
    expect(measures.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
    expect(sections.map(({ number, measures: { length } }) => [number, length])).toEqual([["", 12], ["3", 4], ["4", 3], ["5", 5], ["6", 2]]);
    expect(sections[1]?.heading.kk).toBe("Ата-ана жауапкершілігін насихаттау");
  });

  test("gives each measure its form of completion, its period and who answers", () => {
    expect(measures[3]).toMatchObject({ completion: { kk: "БАҚ-та жарияланымдар" }, period: { kind: "constantly" }, responsible: ["internalPolicyDepartments"] });
    expect(measures[6]).toMatchObject({ title: { kk: "«Қауіпсіз интернет» тақырыптарында фотоконкурс ұйымдастыру және өткізу" }, period: { kind: "between", from: "2017-04-10", until: "2017-04-21" } });
    expect(measures[25]).toMatchObject({ completion: { kk: "ҚР Білім және ғылым министріне ақпарат" }, period: { kind: "by", until: "2017-04-30" }, responsible: ["childRightsCommittee"] });
    expect(measures.filter(({ byAgreement }) => byAgreement.includes("nonGovernmental")).map(({ number }) => number)).toEqual([5, 6, 8, 13, 14, 15, 21, 23, 24]);
    expect(measures.filter(({ period }) => period.kind === "constantly").map(({ number }) => number)).toEqual([1, 2, 3, 4, 12, 15, 20, 21, 22, 23, 25]);
  });

  test("has the ten columns of the oblast form in Russian, the place first", () => {
    const { form } = safeInternet.regulation;
    expect([form?.placeHeading?.ru, ...(form?.columns.map(({ heading }) => heading.ru) ?? [])]).toEqual([
      "Наименование области",
      "Кол-во общешкольных линеек",
      "Кол-во классных часов",
      "Кол-во конкурсов (конкурсы плакатов, буклетов, творческих работ, сочинений, флеш-моб, акции)",
      "Кол-во встреч",
      "Кол-во дебатов",
      "Кол-во родительских собраний",
      "Охват детей",
      "Освещение в СМИ (наименование СМИ, дата размещения)",
      "Другие",
    ]);
    expect(form && additiveColumns(form).length).toBe(7);
  });
});
