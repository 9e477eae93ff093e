import { findTemplate } from "#modules/campaigns/content.server.ts";
import { giveOut } from "#modules/campaigns/contest/giving-out.server.ts";
import { askJuror, findSheet, giveMarks } from "#modules/campaigns/contest/jury.server.ts";
import { requireStage } from "#modules/campaigns/contest/visit.server.ts";
import { enterMeasure } from "#modules/campaigns/plan/commands.server.ts";
import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import type { Entry } from "#modules/campaigns/contest/entries.server.ts";
import type { Plan } from "#modules/campaigns/schema/plan.ts";
import { setClock } from "#platform/clock.ts";
import { aCampaign } from "../../campaigns.ts";
import { aDraft, anEntry, aPicture, CONTEST, type EntryWish } from "../../contests.ts";
import { daysAgo, type Actor } from "../actor.ts";
import type { Demo } from "../load.ts";
import { placeAt } from "../make-places.ts";
import type { Happening } from "./happenings.ts";
import { DEMO_CAMPAIGNS } from "./slugs.ts";
import { workerAt } from "./staff.ts";

const day = (ago: number) => daysAgo(ago, "12:00").toISOString().slice(0, 10);

type Made = EntryWish & { at: string; marks: readonly [idea: number, craft: number] };

const WORKS: readonly Made[] = [
  { at: "nis-almaty", title: "Экранның арғы жағында", name: "Серікбай Аружан", showWork: true, showName: true, marks: [8, 7] },
  { at: "almaty-237", title: "Бірге қауіпсіз", name: "Мұратов Әлішер", showWork: true, marks: [8, 7] },
  { at: "almaty-252", title: "Тор және біз", name: "Розахунова Зульфия", marks: [5, 6] },
  { at: "almaty-241", title: "Құпиясөз – менің құлпым", name: "Тоқтар Нұрай", ageGroup: "senior", showWork: true, showName: true, marks: [9, 9] },
  { at: "almaty-260", title: "Тишина вместо травли", name: "Иванова Дарья", ageGroup: "senior", showWork: true, marks: [7, 6] },
];

/** A contest of photographs with the plan of the campaign of 2017 beside it: judged in one region, all but one sheet, and two works equal. */
export async function contestNow(demo: Demo): Promise<Happening[]> {
  const template = await findTemplate("safeInternet2017");
  const plan = template?.regulation.plan ? movedToNow(template.regulation.plan) : null;
  setClock(daysAgo(20, "10:00"));
  const campaign = await aCampaign({
    owner: placeAt(demo.places, "nation"), slug: DEMO_CAMPAIGNS.contest, kind: "contest", heldFrom: day(12), heldUntil: day(-6), dueAt: daysAgo(-8, "18:00"),
    regulation: {
      title: { kk: "«Қауіпсіз интернет» фотоконкурсы", ru: "Фотоконкурс «Безопасный интернет»", en: "Photo contest “Safe Internet”" },
      summary: { kk: "5–12-сынып оқушыларының фотосуреттері мен эсселері.", ru: "Фотографии и эссе учащихся 5–12 классов.", en: "Photos and essays of pupils of grades 5 to 12." },
      contest: { ...CONTEST, stages: [{ kind: "school", until: day(-4), passOn: 2 }, { kind: "region", until: day(-8), passOn: 1 }, { kind: "nation", until: day(-16), passOn: 3 }] },
      plan,
    },
  });
  setClock(undefined);
  return [...works(demo, campaign), ...(plan ? fulfilling(demo, campaign, plan) : [])];
}

function works(demo: Demo, campaign: Campaign): Happening[] {
  const [officer, district, teacher] = [workerAt(demo, "regionOfficer", "75"), workerAt(demo, "districtOfficer", "75-04"), workerAt(demo, "staff", "nis-almaty-fm")];
  const made: { work: Made; entry: Entry }[] = [];
  const keeper = (at: string) => scopeOf(workerAt(demo, "campaignCoordinator", at));
  return [
    ...WORKS.map((work, index): Happening => ({
      at: daysAgo(1, `08:0${index}`),
      does: async (at) => {
        const [scope, picture] = [await keeper(work.at), await aPicture(work.title ?? "")];
        setClock(at);
        made.push({ work, entry: await anEntry(scope, campaign, { ...work, consentUntil: day(-300), picture }) });
      },
    })),
    {
      at: daysAgo(1, "08:10"),
      does: async (at) => {
        const scope = await keeper("nis-almaty");
        setClock(at);
        await aDraft(scope, campaign, { title: "Өз ізім", name: "Жақсылық Дамир", ageGroup: "senior", consentUntil: day(-300) });
      },
    },
    {
      at: daysAgo(1, "08:20"),
      does: (at) =>
        officer.does(at, async (tx, scope) => {
          const held = await requireStage(tx, scope, campaign.id, "region");
          for (const { accountId } of [district, teacher]) await askJuror(tx, held, scope.accountId, { email: emailOf(demo, accountId), nominations: [] });
          await giveOut(tx, held);
        }),
    },
    {
      at: daysAgo(1, "08:40"),
      does: async (at) => {
        for (const [who, juror] of [district, teacher].entries()) {
          for (const { work, entry } of made) {
            if (who === 0 && work.at === "almaty-237") continue;
            await juror.does(at, async (tx, scope) => {
              const sheet = await findSheet(tx, campaign.id, entry.id, scope.accountId);
              if (sheet) await giveMarks(tx, sheet, scope.accountId, { idea: work.marks[0], craft: work.marks[1] }, "");
            });
          }
        }
      },
    },
  ];
}

const emailOf = (demo: Demo, accountId: string) => [...demo.people.values()].find((person) => person.accountId === accountId)?.email ?? "";
const scopeOf = (actor: Actor) => actor.does(new Date(), async (_tx, scope) => scope);

/** How far the places of one region have come with the plan. */
function fulfilling(demo: Demo, campaign: Campaign, plan: Plan): Happening[] {
  const measures = plan.sections.flatMap((section) => section.measures);
  const far: readonly (readonly [at: string, role: "campaignCoordinator" | "regionOfficer", done: number])[] = [
    ["nis-almaty", "campaignCoordinator", 9], ["almaty-237", "campaignCoordinator", 14], ["almaty-241", "campaignCoordinator", 4], ["75", "regionOfficer", 12], ["35", "regionOfficer", 18],
  ];
  return far.map(([at, role, done]): Happening => ({
    at: daysAgo(1, "08:50"),
    does: async (when) => {
      const actor = workerAt(demo, role, at);
      for (const { number } of measures.slice(0, done + 2)) {
        const entered = number <= done ? { state: "done" as const, on_date: day(3 + (number % 6)), evidence: `Хат № ${120 + number}`, note: "" } : { state: "underWay" as const, on_date: "", evidence: "", note: "" };
        await actor.does(when, (tx) => enterMeasure(tx, { campaignId: campaign.id, measure: number, place: actor.place, accountId: actor.accountId }, entered));
      }
    },
  }));
}

/** The same measures, their days put around today; the words of the periods of 2017 fall away. */
function movedToNow(plan: Plan): Plan {
  const none = { kk: "", ru: "", en: "" };
  const moved = (index: number) => ({ kind: "between" as const, from: day(12 - (index % 9)), until: day(6 - index) });
  return {
    sections: plan.sections.map((section) => ({
      ...section,
      measures: section.measures.map((measure) => (measure.period.kind === "constantly" ? measure : { ...measure, period: moved(measure.number % 13), periodWords: none })),
    })),
  };
}
