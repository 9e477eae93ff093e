import type { SchoolType } from "#modules/places/schema.ts";
import type { Trilingual } from "#platform/i18n/names.ts";
import { inLatinLetters, inRussianLetters } from "../letters.ts";
import type { Random } from "../random.ts";

/** People after whom schools are named: kk, ru in the genitive, en. */
const NAMESAKES = [
  ["Абай Құнанбаев", "Абая Кунанбаева", "Abai Kunanbayev"],
  ["Ыбырай Алтынсарин", "Ыбрая Алтынсарина", "Ybyrai Altynsarin"],
  ["Шоқан Уәлиханов", "Чокана Валиханова", "Shoqan Walikhanov"],
  ["Ахмет Байтұрсынұлы", "Ахмета Байтурсынулы", "Akhmet Baitursynuly"],
  ["Міржақып Дулатов", "Миржакипа Дулатова", "Mirzhakyp Dulatov"],
  ["Мағжан Жұмабаев", "Магжана Жумабаева", "Magzhan Zhumabayev"],
  ["Мұхтар Әуезов", "Мухтара Ауэзова", "Mukhtar Auezov"],
  ["Қаныш Сәтбаев", "Каныша Сатпаева", "Kanysh Satbayev"],
  ["Бауыржан Момышұлы", "Бауыржана Момышулы", "Bauyrzhan Momyshuly"],
  ["Әлия Молдағұлова", "Алии Молдагуловой", "Aliya Moldagulova"],
  ["Мәншүк Мәметова", "Маншук Маметовой", "Manshuk Mametova"],
  ["Рақымжан Қошқарбаев", "Рахимжана Кошкарбаева", "Rakhymzhan Koshkarbayev"],
  ["Күләш Байсейітова", "Куляш Байсеитовой", "Kulyash Baiseitova"],
  ["Қажымұқан Мұңайтпасов", "Кажымукана Мунайтпасова", "Kazhymukan Munaitpasov"],
  ["Абылай хан", "Абылай хана", "Abylai Khan"],
  ["Төле би", "Толе би", "Tole Bi"],
  ["Әбу Насыр Әл-Фараби", "Абу Насра Аль-Фараби", "Abu Nasr Al-Farabi"],
  ["Дінмұхамед Қонаев", "Динмухамеда Кунаева", "Dinmukhamed Kunayev"],
] as const;

const TYPES: Readonly<Record<Exclude<SchoolType, "networkBranch">, readonly [kk: string, ru: string, en: string]>> = {
  general: ["жалпы білім беретін мектеп", "Общеобразовательная школа", "General School"],
  gymnasium: ["мектеп-гимназия", "Школа-гимназия", "School-Gymnasium"],
  lyceum: ["мектеп-лицей", "Школа-лицей", "School-Lyceum"],
  boarding: ["мектеп-интернат", "Школа-интернат", "Boarding School"],
};

const VILLAGES = `Ақбұлақ Жаңаталап Көктөбе Қызылту Сарыөзек Тасөткел Ақжар Қарасу Жасөркен Бірлік Еңбек Майлыбай Шұғыла Қайнар Көлбай
  Жарқын Үштөбе Бескөл Тұздыбастау Қаратал Сарыбұлақ Ынтымақ Өрнек Аршалы Теректі Қамысты Мойынқұм Айнабұлақ Дарбаза Көкпекті`.split(/\s+/);

export type NamedSchool = { names: Trilingual; type: Exclude<SchoolType, "networkBranch"> };

/** A name as signs carry it: a number and a namesake in town, the village in the country. */
export function schoolName(random: Random, number: number, inTown: boolean): NamedSchool {
  const type = random.weighted({ general: inTown ? 60 : 88, gymnasium: inTown ? 20 : 6, lyceum: inTown ? 17 : 4, boarding: 2 });
  const [kk, ru, en] = TYPES[type];
  if (!inTown && random.chance(0.6)) {
    const village = random.pick(VILLAGES);
    const inRussian = inRussianLetters(village);
    return {
      type,
      names: { kk: `${village} ауылындағы № ${number} ${kk}`, ru: `${ru} № ${number} села ${inRussian}`, en: `${inLatinLetters(village)} Village ${en} No. ${number}` },
    };
  }
  if (random.chance(0.45)) {
    const [kkWho, ruWho, enWho] = random.pick(NAMESAKES);
    return { type, names: { kk: `${kkWho} атындағы № ${number} ${kk}`, ru: `${ru} № ${number} имени ${ruWho}`, en: `${enWho} ${en} No. ${number}` } };
  }
  return { type, names: { kk: `№ ${number} ${kk}`, ru: `${ru} № ${number}`, en: `${en} No. ${number}` } };
}
