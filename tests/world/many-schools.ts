import type { NewSchool } from "#modules/places/schema.ts";

const NAMED = [
  ["Абай", "Абая", "Abai"],
  ["Ыбырай Алтынсарин", "Ыбрая Алтынсарина", "Ybyrai Altynsarin"],
  ["Бауыржан Момышұлы", "Бауыржана Момышулы", "Bauyrzhan Momyshuly"],
  ["Қаныш Сәтбаев", "Каныша Сатпаева", "Kanysh Satbaev"],
  ["Әлия Молдағұлова", "Алии Молдагуловой", "Aliya Moldagulova"],
  ["Мұхтар Әуезов", "Мухтара Ауэзова", "Mukhtar Auezov"],
  ["Қажымұқан", "Кажымукана", "Kazhymukan"],
  ["Бөгенбай батыр", "Богенбай батыра", "Bogenbay Batyr"],
] as const;

const TYPES = [
  ["general", "орта мектебі", "средняя школа", "Secondary School"],
  ["gymnasium", "мектеп-гимназиясы", "школа-гимназия", "School-Gymnasium"],
  ["lyceum", "мектеп-лицейі", "школа-лицей", "School-Lyceum"],
] as const;

/** So many schools spread over districts, named as schools of Kazakhstan are; the same every time. */
export function manySchools(districtIds: readonly string[], count: number): NewSchool[] {
  return Array.from({ length: count }, (_, index) => {
    const number = 1 + Math.floor(index / districtIds.length);
    const [kk, ru, en] = NAMED[index % NAMED.length]!;
    const [type, kkType, ruType, enType] = TYPES[(index * 7) % 5 % TYPES.length]!;
    const named = index % 3 !== 0;
    return {
      parentId: districtIds[index % districtIds.length]!,
      code: String(100000 + index),
      names: {
        kk: named ? `${kk} атындағы №${number} ${kkType}` : `№${number} ${kkType}`,
        ru: named ? `${ruType} №${number} имени ${ru}` : `${ruType} №${number}`,
        en: named ? `${en} ${enType} No. ${number}` : `${enType} No. ${number}`,
      },
      type,
      validFrom: "1995-09-01",
      languages: index % 4 === 0 ? ["kk", "ru"] : ["kk"],
      pupils: [null, ...Array.from({ length: 11 }, (_, grade) => 20 + ((index * 13 + grade * 7) % 90)), null],
      staff: 20 + (index % 80),
    };
  });
}
