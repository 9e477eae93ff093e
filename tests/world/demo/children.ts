import { addChild, rewriteChild } from "#modules/children/commands.server.ts";
import type { ChildRecord } from "#modules/children/schema.ts";
import { isIin } from "#modules/children/schema/iin.ts";
import { aChild } from "../children.ts";
import { Actor, daysAgo } from "./actor.ts";
import type { Demo } from "./load.ts";
import { personOf } from "./people-of.ts";

/** An invented number that bears the birth date and a right check digit. */
function inventedIin(birthDate: string, order: string): string {
  const start = `${birthDate.slice(2).replaceAll("-", "")}${order}`;
  return [...Array(10).keys()].map((digit) => `${start}${digit}`).find(isIin) ?? "";
}

const [YERASYL_BORN, ALINA_BORN] = ["2012-05-17", "2011-11-02"];

const CHILDREN: readonly ChildRecord[] = [
  aChild({
    familyName: "Нұрланов",
    givenName: "Ерасыл",
    patronymic: "Бауыржанұлы",
    birthDate: YERASYL_BORN,
    iin: inventedIin(YERASYL_BORN, "50001"),
    className: "7Ә",
    curator: "Оспанова Гүлмира Сәкенқызы",
    representatives: [
      { name: "Нұрланова Айгүл Серікқызы", relation: "mother", contact: "+7 700 000 00 11", doNotContact: "" },
      { name: "Нұрланов Бауыржан Асқарұлы", relation: "father", contact: "+7 700 000 00 12", doNotContact: "Сот шешімімен баламен кездесуге шектеу қойылған" },
    ],
  }),
  aChild({
    familyName: "Ким",
    givenName: "Алина",
    patronymic: "Вячеславовна",
    birthDate: ALINA_BORN,
    iin: inventedIin(ALINA_BORN, "60012"),
    className: "8Б",
    boarding: true,
    language: "ru",
    representatives: [{ name: "Ким Вячеслав Олегович", relation: "father", contact: "+7 700 000 00 21", doNotContact: "" }],
    otherSchools: "Школа № 12 города Талдыкоргана, 2018–2023",
  }),
  aChild({ familyName: "Сағынтай", givenName: "Нұрай", patronymic: "Ержанқызы", birthDate: "2012-01-28", className: "7Б" }),
  aChild({ familyName: "Юсупов", givenName: "Дильшат", patronymic: "Азатович", birthDate: "2010-08-09", iin: "none", className: "9В", language: "ru" }),
];

/** Records that the first school's service began before its notes; one of them was put right later. */
export async function keepDemoChildren(demo: Demo): Promise<void> {
  const actor = (name: string) => new Actor(demo.places, personOf(demo, name));
  const [deputy, psychologist] = [actor("deputy"), actor("psychologist")];
  const readerIds = ["director", "deputy", "psychologist", "lawyer"].map((name) => personOf(demo, name).accountId);
  const ids: string[] = [];
  for (const [at, record] of CHILDREN.entries()) {
    const when = daysAgo(19, `16:${10 + at * 7}`);
    ids.push(await psychologist.doesWithKeys(when, (tx, keys) => addChild(tx, keys, psychologist.place, { record, readerIds })));
  }
  const [first = "", moved] = [ids[0], CHILDREN[0]];
  if (moved) {
    const record = { ...moved, curator: "Жұмабекова Сәуле Ғанибекқызы" };
    await deputy.doesWithKeys(daysAgo(18, "09:20"), (tx, keys) => rewriteChild(tx, keys, deputy.place, { childId: first, baseVersion: 1, record }));
  }
  for (const each of [deputy, psychologist]) await each.leaves();
}
