import { regulationSchema, type Regulation } from "#modules/campaigns/schema/regulation.ts";
import { returnFormSchema, type ReturnForm } from "#modules/campaigns/schema/return-form.ts";
import { FLASHMOB_FORM } from "../../campaigns.ts";

const word = (kk: string, ru = "", en = "") => ({ kk, ru, en });

const IDEAS = ["conscious", "startsWithYou", "friendship", "protectData", "notIndifferent", "development", "support", "criticalThinking"];

const ORGANISER = word("«Өркен» институты", "Институт «Өркен»", "Orken Institute");

export const FLASHMOB: Regulation = regulationSchema.parse({
  organiser: ORGANISER,
  approval: {},
  title: word("«Желідегі қауіпсіздік» флешмобы", "Флешмоб «Безопасность в сети»", "Flashmob “Safety Online”"),
  ideas: IDEAS.map((code) => ({ code, title: word(code), text: word("") })),
  form: FLASHMOB_FORM,
});

export const CHALLENGE: Regulation = { ...FLASHMOB, title: word("«Желідегі қауіпсіздік» челленджі", "Челлендж «Безопасность в сети»", "Challenge “Safety Online”") };

const count = (code: string, ru: string) => ({ kind: "number", code, heading: { kk: ru, ru }, required: true });

const OBLAST_FORM: ReturnForm = returnFormSchema.parse({
  title: { kk: "Итоги информационной кампании «Безопасный интернет»", ru: "Итоги информационной кампании «Безопасный интернет»" },
  columns: [
    count("lines", "Кол-во общешкольных линеек"), count("classHours", "Кол-во классных часов"), count("contests", "Кол-во конкурсов"), count("meetings", "Кол-во встреч"),
    count("debates", "Кол-во дебатов"), count("parents", "Кол-во родительских собраний"), { ...count("children", "Охват детей"), most: 10_000_000 },
    { kind: "publications", code: "media", heading: { kk: "Освещение в СМИ", ru: "Освещение в СМИ" } }, { kind: "text", code: "other", heading: { kk: "Другие", ru: "Другие" } },
  ],
});

export const INFORMATION_CAMPAIGN: Regulation = regulationSchema.parse({ organiser: ORGANISER, approval: {}, title: word("«Қауіпсіз интернет»", "«Безопасный интернет»", "Safe Internet"), form: OBLAST_FORM });
