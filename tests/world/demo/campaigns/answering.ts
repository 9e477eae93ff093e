import { sql } from "kysely";
import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import { decide, type Decision } from "#modules/campaigns/checking/decisions/decide.server.ts";
import { decideTable } from "#modules/campaigns/checking/tables/decide.server.ts";
import { archive } from "#modules/campaigns/publishing/close.server.ts";
import { sendReturn } from "#modules/campaigns/returns/send.server.ts";
import type { Regulation } from "#modules/campaigns/schema/regulation.ts";
import type { ConsolidationStep } from "#modules/campaigns/rules/consolidation-states.ts";
import type { ReturnState } from "#modules/campaigns/schema.ts";
import type { Role } from "#platform/access/roles.ts";
import { read, type WriteTx } from "#platform/database/door.server.ts";
import { seeded } from "../../random.ts";
import { anAnswer, type Answer, type Answering } from "../../returns/answers.ts";
import { WORLD } from "../../school.ts";
import type { Demo } from "../load.ts";
import { placeAt } from "../make-places.ts";
import type { Announced } from "./announced.ts";
import type { Happening } from "./happenings.ts";
import { DEMO_SCHOOLS, workerAt, type DemoSchoolAt } from "./staff.ts";

const HOUR = 3_600_000;

export type Told = Announced & { now: Date; stateOf: (key: string) => ReturnState };

/** What the coordinators of the schools send, and what the officers above them make of it. */
export async function answering(demo: Demo, told: Told): Promise<Happening[]> {
  const random = seeded(told.campaign.slug);
  const sizes = await sizesOf(demo);
  return DEMO_SCHOOLS.flatMap((school) => {
    const state = told.stateOf(school.key);
    const calendar = { opens: new Date(`${told.campaign.held_from}T11:30:00+05:00`), due: told.campaign.due_at ?? told.now, now: told.now };
    const ideas = told.regulation.ideas.map(({ code }) => code);
    const answer = anAnswer(random, sizes.get(school.key)!, { [state]: 1 }, calendar, ideas, school.key.replaceAll("-", "_"));
    return happeningsOf(demo, told, school, answer);
  });
}

function happeningsOf(demo: Demo, { campaign, regulation, now }: Told, school: DemoSchoolAt, answer: Answer): Happening[] {
  const officer = workerAt(demo, "regionOfficer", school.region);
  const settles = (at: Date, step: Decision, words = ""): Happening => ({
    at, does: (when) => officer.does(when, async (tx, scope) => granted(await decide(tx, scope, campaign, answer.place.id, step, words))),
  });
  const afterDue = new Date(Math.min(now.getTime(), (campaign.due_at ?? now).getTime() + 30 * HOUR));
  if (answer.state === "excused") return [settles(afterDue, "excuse", answer.reason)];
  if (answer.state === "silent") return [settles(afterDue, "markSilent")];
  if (!answer.firstSentAt) return [];
  const sends: Happening = { at: answer.firstSentAt, does: (when) => workerAt(demo, "campaignCoordinator", school.key).does(when, (tx) => send(tx, campaign, regulation, answer)) };
  if (answer.state === "sent") return [sends];
  const checked = new Date(Math.min(now.getTime(), answer.firstSentAt.getTime() + 22 * HOUR));
  return [sends, settles(checked, answer.state === "returned" ? "giveBack" : "accept", answer.remark)];
}

async function send(tx: WriteTx, campaign: Campaign, { form }: Regulation, answer: Answer): Promise<void> {
  const [counted, linked] = [form?.columns.find((column) => column.kind === "number"), form?.columns.find((column) => column.kind === "links")];
  if (!form || !counted || !linked) throw new Error("The form asks for no number or no links.");
  const sending = await sendReturn(tx, campaign, form, { placeId: answer.place.id, campaignId: campaign.id }, {
    tookPart: answer.tookPart ?? true, reason: answer.reason, rows: answer.tookPart ? [{ [counted.code]: answer.participants }] : [], links: { [linked.code]: answer.links },
    ideas: answer.ideas, explanations: answer.explanation ? { [counted.code]: answer.explanation } : {}, channel: "form",
  });
  granted(sending);
}

/** A region passes its table on, and the institute takes it. */
export function passedOn(demo: Demo, told: Announced, region: string, at: Date): Happening[] {
  const institute = { at: new Date(at.getTime() + 5 * HOUR), role: "instituteOrganiser", from: "nation", step: "accept" } as const;
  return [tableStep(demo, told, region, { at, role: "regionOfficer", from: region, step: "approve" }), tableStep(demo, told, region, institute)];
}

/** The table of the whole country, closed by the institute. */
export function closed(demo: Demo, told: Announced, at: Date): Happening {
  return tableStep(demo, told, "nation", { at, role: "instituteOrganiser", from: "nation", step: "approve" });
}

type Taken = { at: Date; role: Role; from: string; step: ConsolidationStep };

function tableStep(demo: Demo, { campaign, regulation }: Announced, of: string, { at, role, from, step }: Taken): Happening {
  const { id } = placeAt(demo.places, of);
  return { at, does: (when) => workerAt(demo, role, from).does(when, async (tx, scope) => granted(await decideTable(tx, scope, campaign, regulation.form!, id, step))) };
}

export function granted(answer: { ok: true } | { ok: false; refusal: string }): void {
  if (!answer.ok) throw new Error(`A step of the demo was refused: ${answer.refusal}.`);
}

/** The institute closes a campaign for good. */
export function archived(demo: Demo, { campaign }: Announced, at: Date): Happening {
  return { at, does: (when) => workerAt(demo, "instituteOrganiser", "nation").does(when, (tx) => archivedBy(tx, campaign)) };
}

export async function archivedBy(tx: WriteTx, campaign: Campaign): Promise<void> {
  const { ok } = await archive(tx, campaign.id);
  if (!ok) throw new Error("A campaign of the demo could not be archived.");
}

async function sizesOf(demo: Demo): Promise<Map<string, Answering>> {
  const { rows } = await read(WORLD, (tx) =>
    sql<Answering>`SELECT place_id AS id, place_path AS path, coalesce(total, 0)::int AS pupils, coalesce(staff, 0)::int AS staff FROM school_size`.execute(tx));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(DEMO_SCHOOLS.map(({ key }) => {
    const { id, path } = placeAt(demo.places, key);
    return [key, byId.get(id) ?? { id, path, pupils: 0, staff: 0 }];
  }));
}
