import type { Channel, ReturnState } from "#modules/campaigns/schema.ts";
import type { Random } from "../random.ts";
import { anAddress } from "./addresses.ts";
import { arrival, type Calendar } from "./arrivals.ts";

export type Answering = { id: string; path: string; pupils: number; staff: number };

export type Answer = {
  place: Answering;
  state: ReturnState;
  /** How many times it was sent. */
  revision: number;
  tookPart: boolean | null;
  reason: string;
  participants: number | null;
  links: readonly string[];
  ideas: readonly string[];
  explanation: string;
  channel: Channel | null;
  firstSentAt: Date | null;
  sentAt: Date | null;
  checkedAt: Date | null;
  remark: string;
};

/** How the returns of a place stand, in thousandths. */
export type Shares = Readonly<Partial<Record<ReturnState, number>>>;
export const FINISHED: Shares = { accepted: 930, silent: 48, excused: 22 };
export const BEING_CHECKED: Shares = { accepted: 560, sent: 250, returned: 60, draft: 25, opened: 25, awaited: 35, silent: 25, excused: 20 };
export const RUNNING: Shares = { awaited: 590, opened: 130, draft: 80, sent: 200 };

const ANSWERED: readonly ReturnState[] = ["sent", "returned", "accepted"];
const WHY_NOT = ["Мектеп карантинде болды.", "Күрделі жөндеу жүріп жатыр, оқу қашықтан өтті.", "В эти дни школа была на каникулах по своему графику.", "Интернет байланысы болмады."];
const WHY_EXCUSED = ["Мектеп жабық: қайта құрылуда.", "Санаторлық мектеп, оқушылар ауысымда.", "Школа на капитальном ремонте."];
const REMARKS = ["Сілтемелер ашылмайды, тексеріп қайта жіберіңіз.", "Қатысушылар саны оқушылар санынан көп.", "Ссылки ведут на страницу школы, а не на публикации.", "Хэштегтер көрсетілмеген."];
const WHY_SO_MANY = "Ата-аналар мен мектепалды тобының балалары да қатысты.";

/** What a school of this size says: most take part with a good half of their pupils, some with a class, a few with more than they have. */
export function anAnswer(random: Random, place: Answering, shares: Shares, calendar: Calendar, ideas: readonly string[], page: string): Answer {
  const state = random.weighted<ReturnState>(shares);
  const blank: Answer = {
    place, state, revision: 0, tookPart: null, reason: "", participants: null, links: [], ideas: [], explanation: "",
    channel: null, firstSentAt: null, sentAt: null, checkedAt: null, remark: "",
  };
  if (state === "excused") return { ...blank, reason: random.pick(WHY_EXCUSED) };
  if (!ANSWERED.includes(state)) return blank;

  const firstSentAt = arrival(random, calendar);
  const corrected = state === "accepted" && random.chance(0.07);
  const sentAt = corrected ? later(random, firstSentAt, calendar) : firstSentAt;
  const sent = {
    ...blank, firstSentAt, sentAt, revision: corrected ? 2 : 1, channel: random.weighted<Channel>({ form: 880, import: 60, behalf: 30, offline: 25, api: 5 }),
    checkedAt: state === "sent" ? null : later(random, sentAt, calendar), remark: state === "returned" ? random.pick(REMARKS) : "",
  };
  if (random.chance(0.035)) return { ...sent, tookPart: false, reason: random.pick(WHY_NOT) };
  const participants = howMany(random, place);
  return {
    ...sent,
    tookPart: true,
    participants,
    links: Array.from({ length: howManyLinks(random) }, () => anAddress(random, page)),
    ideas: ideas.filter(() => random.chance(0.45)),
    explanation: participants > place.pupils + place.staff ? WHY_SO_MANY : "",
  };
}

function howMany(random: Random, { pupils, staff }: Answering): number {
  if (random.chance(0.006)) return Math.round((pupils + staff) * (1.05 + random.next()));
  if (random.chance(0.12)) return Math.min(pupils, random.whole(15, 60));
  const exact = pupils * (0.25 + 0.7 * Math.sqrt(random.next()));
  return Math.max(1, random.chance(0.3) ? Math.max(10, Math.round(exact / 10) * 10) : Math.round(exact));
}

function howManyLinks(random: Random): number {
  return random.chance(0.02) ? 0 : 1 + Math.floor(-Math.log(1 - random.next()) * 3.85);
}

/** Hours later, but not in the future. */
function later(random: Random, moment: Date, { now }: Calendar): Date {
  return new Date(Math.min(now.getTime(), moment.getTime() + random.whole(20, 4_000) * 60_000));
}
