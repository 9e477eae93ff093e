import type { Trilingual } from "#platform/i18n/names.ts";

const named = (kk: string, ru: string, en: string): Trilingual => ({ kk, ru, en });

export type DemoSchool = { key: string; name: Trilingual; network?: true; uighur?: true };
export type DemoDistrict = { key: string; name: Trilingual; schools: readonly DemoSchool[] };
export type DemoRegion = { code: string; name: Trilingual; districts: readonly DemoDistrict[] };

export const NETWORK_NAME = named(
  "Назарбаев Зияткерлік мектептері",
  "Назарбаев Интеллектуальные школы",
  "Nazarbayev Intellectual Schools",
);

const school = (key: string, kk: string, ru: string, en: string, more: Partial<DemoSchool> = {}): DemoSchool => ({
  key,
  name: named(kk, ru, en),
  ...more,
});

/** Two regions at work. Schools are invented; the three branches carry the name of the network of the policy. */
export const DEMO_REGIONS: readonly DemoRegion[] = [
  {
    code: "75",
    name: named("Алматы", "Алматы", "Almaty"),
    districts: [
      {
        key: "bostandyk",
        name: named("Бостандық ауданы", "Бостандыкский район", "Bostandyk District"),
        schools: [
          school("nis-almaty", "НЗМ, Алматы, химия-биология бағыты", "НИШ, Алматы, химико-биологическое направление", "NIS Almaty, chemistry and biology", { network: true }),
          school("almaty-237", "№ 237 жалпы білім беретін мектеп", "Общеобразовательная школа № 237", "General School No. 237"),
          school("almaty-241", "«Ақбұлақ» № 241 мектеп-гимназиясы", "Школа-гимназия № 241 «Акбулак»", "Akbulak School-Gymnasium No. 241"),
        ],
      },
      {
        key: "auezov",
        name: named("Әуезов ауданы", "Ауэзовский район", "Auezov District"),
        schools: [
          school("nis-almaty-fm", "НЗМ, Алматы, физика-математика бағыты", "НИШ, Алматы, физико-математическое направление", "NIS Almaty, physics and mathematics", { network: true }),
          school("almaty-252", "№ 252 ұйғыр мектеп-гимназиясы", "Уйгурская школа-гимназия № 252", "Uighur School-Gymnasium No. 252", { uighur: true }),
          school("almaty-260", "№ 260 мектеп-лицей", "Школа-лицей № 260", "School-Lyceum No. 260"),
        ],
      },
    ],
  },
  {
    code: "35",
    name: named("Қарағанды облысы", "Карагандинская область", "Karaganda Region"),
    districts: [
      {
        key: "karaganda",
        name: named("Қарағанды қаласы", "город Караганда", "Karaganda City"),
        schools: [
          school("nis-karaganda", "НЗМ, Қарағанды, химия-биология бағыты", "НИШ, Караганда, химико-биологическое направление", "NIS Karaganda, chemistry and biology", { network: true }),
          school("karaganda-131", "№ 131 жалпы білім беретін мектеп", "Общеобразовательная школа № 131", "General School No. 131"),
          school("karaganda-140", "№ 140 гимназия", "Гимназия № 140", "Gymnasium No. 140"),
        ],
      },
      {
        key: "temirtau",
        name: named("Теміртау қаласы", "город Темиртау", "Temirtau City"),
        schools: [
          school("temirtau-44", "№ 44 мектеп-лицей", "Школа-лицей № 44", "School-Lyceum No. 44"),
          school("temirtau-boarding", "«Болашақ» мектеп-интернаты", "Школа-интернат «Болашак»", "Bolashak Boarding School"),
        ],
      },
      {
        key: "bukhar-zhyrau",
        name: named("Бұқар жырау ауданы", "район Бухар-Жырау", "Bukhar Zhyrau District"),
        schools: [school("tasaryk", "Тасарық ауылының тірек мектебі", "Опорная школа села Тасарык", "Tasaryk Village Hub School")],
      },
    ],
  },
];
