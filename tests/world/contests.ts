import sharp from "sharp";
import { addFiles, receiveFiles } from "#modules/campaigns/contest/files.server.ts";
import { findEntry, saveEntry, sendEntry, type Entry } from "#modules/campaigns/contest/entries.server.ts";
import { entryForm } from "#modules/campaigns/contest/schema.ts";
import { giveOut } from "#modules/campaigns/contest/giving-out.server.ts";
import { askJuror, findSheet, giveMarks } from "#modules/campaigns/contest/jury.server.ts";
import { requireKeeper, requireStage, type Held } from "#modules/campaigns/contest/visit.server.ts";
import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import type { Contest } from "#modules/campaigns/schema/regulation.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { aCampaign } from "./campaigns.ts";
import type { Place } from "./places.ts";

const word = (kk: string, ru: string, en: string) => ({ kk, ru, en });

/** A contest of photos and essays with two criteria, as wide as its stages. */
export const CONTEST: Contest = {
  nominations: [
    { code: "photo", words: word("Фотосурет", "Фотография", "Photo"), about: word("", "", ""), kind: "picture" },
    { code: "essay", words: word("Эссе", "Эссе (сочинение)", "Essay"), about: word("", "", ""), kind: "text" },
  ],
  ageGroups: [
    { code: "junior", words: word("5–8-сыныптар", "5–8 классы", "Grades 5–8"), grades: [5, 8] },
    { code: "senior", words: word("9–12-сыныптар", "9–12 классы", "Grades 9–12"), grades: [9, 12] },
  ],
  criteria: [
    { code: "idea", words: word("Идеяның айқындығы", "Ясность идеи", "Clear idea"), most: 10, weight: 2 },
    { code: "craft", words: word("Орындау шеберлігі", "Мастерство исполнения", "Craft"), most: 10, weight: 1 },
  ],
  jurorsPerEntry: 2,
  stages: [{ kind: "region", until: "2099-01-10", passOn: 1 }, { kind: "nation", until: "2099-01-20", passOn: 3 }],
};

export function aContest(owner: Place, more: Partial<Contest> = {}): Promise<Campaign> {
  return aCampaign({ owner, regulation: { title: word("Сынақ байқауы", "Тестовый конкурс", "Test contest"), contest: { ...CONTEST, ...more } } });
}

type Holder = { scope: PersonScope; accountId: string };

/** What whoever holds a stage does at it. */
export function atStage<T>({ scope }: Pick<Holder, "scope">, campaign: Campaign, stage: string, work: (tx: WriteTx, held: Held) => Promise<T>): Promise<T> {
  return write(scope, async (tx) => work(tx, await requireStage(tx, scope, campaign.id, stage)));
}

/** Asks these people into the jury of a stage and gives the works out. */
export function aJury(holder: Holder, campaign: Campaign, stage: string, ...jurors: { email: string }[]): Promise<{ given: number; short: number }> {
  return atStage(holder, campaign, stage, async (tx, held) => {
    for (const { email } of jurors) {
      const asked = await askJuror(tx, held, holder.accountId, { email, nominations: [] });
      if (!asked.ok) throw new Error(`${email} cannot be a juror: ${asked.why}.`);
    }
    return giveOut(tx, held);
  });
}

/** The marks of one juror for one work. */
export async function judges({ scope, accountId }: Holder, campaign: Campaign, entry: { id: string }, idea: number, craft: number): Promise<void> {
  await write(scope, async (tx) => giveMarks(tx, (await findSheet(tx, campaign.id, entry.id, accountId))!, accountId, { idea, craft }, ""));
}

export type EntryWish = { title?: string; name?: string; nomination?: string; ageGroup?: string; showWork?: boolean; showName?: boolean; consentUntil?: string; words?: string };

/** A work as the coordinator of a school would have written it down; not yet sent. */
export async function aDraft(scope: PersonScope, campaign: Campaign, wish: EntryWish = {}): Promise<Entry> {
  const form = entryForm.parse({
    form_id: newId(), title: wish.title ?? "Қауіпсіз әлем", nomination: wish.nomination ?? "photo", age_group: wish.ageGroup ?? "junior", words: wish.words ?? "",
    name: wish.name ?? "Сейітова Аружан", class_name: wish.ageGroup === "senior" ? "10 «А»" : "7 «Б»", teacher: "Омарова Гүлнар", representative: "Сейітов Марат", consent_on: "2026-11-01", consent_until: wish.consentUntil ?? "2098-06-01",
    paper_at: "Мектеп сейфі, 12-папка", consents: "on", ...(wish.showWork ? { show_work: "on" } : {}), ...(wish.showName ? { show_name: "on" } : {}),
  });
  return write(scope, async (tx) => {
    const visit = await requireKeeper(tx, scope, campaign.id);
    const id = await saveEntry(tx, visit, scope.accountId, form);
    return (await findEntry(tx, campaign.id, id))!;
  });
}

/** The same with its picture, and sent. */
export async function anEntry(scope: PersonScope, campaign: Campaign, wish: EntryWish & { picture?: Uint8Array } = {}): Promise<Entry> {
  const entry = await aDraft(scope, campaign, wish);
  const { files } = await receiveFiles(uploadOf(wish.picture ?? (await aPicture(entry.code))));
  return write(scope, async (tx) => {
    await addFiles(tx, entry, files);
    await sendEntry(tx, await requireKeeper(tx, scope, campaign.id), entry);
    return (await findEntry(tx, campaign.id, entry.id))!;
  });
}

/** A photograph of nothing in particular, another for each word, with what a camera writes into it. */
export async function aPicture(word: string, { width = 640, quality = 85 } = {}): Promise<Uint8Array> {
  let seed = [...word].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 100_000, 7);
  const upTo = (most: number) => ((seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296) * most;
  const hue = upTo(360);
  const blobs = Array.from({ length: 12 }, () => `<circle cx="${upTo(640)}" cy="${upTo(480)}" r="${40 + upTo(120)}" fill="hsl(${upTo(360)} 70% ${20 + upTo(70)}%)"/>`);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="hsl(${hue} 40% 60%)"/>${blobs.join("")}</svg>`;
  return sharp(Buffer.from(drawing)).resize({ width }).jpeg({ quality }).withExif({ IFD0: { Artist: "Aruzhan" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "43/1 14/1 0/1" } }).toBuffer();
}

export function uploadOf(bytes: Uint8Array, name = "photo.jpg"): Request {
  const form = new FormData();
  form.set("form_id", newId());
  form.set("files", new Blob([Buffer.from(bytes)]), name);
  return new Request("http://localhost/", { method: "POST", body: form });
}
