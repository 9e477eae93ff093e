import type { NewSchool } from "#modules/places/schema.ts";
import type { Trilingual } from "#platform/i18n/names.ts";

/** Addresses in the language of the state, as letters carry them. */
export type DemoSchool = {
  key: string;
  name: Trilingual;
  type: NewSchool["type"];
  languages: NonNullable<NewSchool["languages"]>;
  street: string;
  /** How many learn in one grade, about. */
  perGrade: number;
};
export type DemoDistrict = { code: string; city: string; schools: readonly DemoSchool[] };

function school(
  key: string,
  [kk, ru, en]: readonly [string, string, string],
  more: Partial<Pick<DemoSchool, "type" | "languages">> & Pick<DemoSchool, "street" | "perGrade">,
): DemoSchool {
  return { key, name: { kk, ru, en }, type: "general", languages: ["kk"], ...more };
}

const branch = { type: "networkBranch", languages: ["kk", "ru", "en"], perGrade: 96 } as const;

/** Two regions at work. Schools are invented; the three branches carry the name of the network of the policy. */
export const DEMO_DISTRICTS: readonly DemoDistrict[] = [
  {
    code: "75-04",
    city: "Алматы қ.",
    schools: [
      school("nis-almaty", ["НЗМ, Алматы, химия-биология бағыты", "НИШ, Алматы, химико-биологическое направление", "NIS Almaty, chemistry and biology"], { ...branch, street: "Бұқар жырау бульвары, 240" }),
      school("almaty-237", ["№ 237 жалпы білім беретін мектеп", "Общеобразовательная школа № 237", "General School No. 237"], { languages: ["kk", "ru"], street: "Тимирязев к-сі, 318", perGrade: 130 }),
      school("almaty-241", ["«Ақбұлақ» № 241 мектеп-гимназиясы", "Школа-гимназия № 241 «Акбулак»", "Akbulak School-Gymnasium No. 241"], { type: "gymnasium", street: "Жандосов к-сі, 402", perGrade: 118 }),
    ],
  },
  {
    code: "75-03",
    city: "Алматы қ.",
    schools: [
      school("nis-almaty-fm", ["НЗМ, Алматы, физика-математика бағыты", "НИШ, Алматы, физико-математическое направление", "NIS Almaty, physics and mathematics"], { ...branch, street: "Жамбыл к-сі, 345" }),
      school("almaty-252", ["№ 252 ұйғыр мектеп-гимназиясы", "Уйгурская школа-гимназия № 252", "Uighur School-Gymnasium No. 252"], { type: "gymnasium", languages: ["ug", "ru"], street: "Садвақасов к-сі, 219", perGrade: 64 }),
      school("almaty-260", ["№ 260 мектеп-лицей", "Школа-лицей № 260", "School-Lyceum No. 260"], { type: "lyceum", languages: ["ru"], street: "Өтеген батыр к-сі, 311", perGrade: 122 }),
    ],
  },
  {
    code: "35-09",
    city: "Қарағанды қ.",
    schools: [
      school("nis-karaganda", ["НЗМ, Қарағанды, химия-биология бағыты", "НИШ, Караганда, химико-биологическое направление", "NIS Karaganda, chemistry and biology"], { ...branch, street: "Шахтёрлер даңғ., 215" }),
      school("karaganda-131", ["№ 131 жалпы білім беретін мектеп", "Общеобразовательная школа № 131", "General School No. 131"], { languages: ["ru"], street: "Ермеков к-сі, 208", perGrade: 88 }),
      school("karaganda-140", ["№ 140 гимназия", "Гимназия № 140", "Gymnasium No. 140"], { type: "gymnasium", street: "Бұқар жырау даңғ., 301", perGrade: 97 }),
    ],
  },
  {
    code: "35-12",
    city: "Теміртау қ.",
    schools: [
      school("temirtau-44", ["№ 44 мектеп-лицей", "Школа-лицей № 44", "School-Lyceum No. 44"], { type: "lyceum", languages: ["kk", "ru"], street: "Металлургтер даңғ., 217", perGrade: 83 }),
      school("temirtau-boarding", ["«Болашақ» мектеп-интернаты", "Школа-интернат «Болашак»", "Bolashak Boarding School"], { type: "boarding", street: "Мичурин к-сі, 206", perGrade: 34 }),
    ],
  },
  {
    code: "35-03",
    city: "Бұқар жырау ауданы, Тасарық а.",
    schools: [
      school("tasaryk", ["Тасарық ауылының тірек мектебі", "Опорная школа села Тасарык", "Tasaryk Village Hub School"], { street: "Мектеп к-сі, 1", perGrade: 14 }),
    ],
  },
];
