import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { aDistrict, aRegion, aSchool } from "#world/school.ts";
import { anOrder, onRota } from "#world/team.ts";
import { Member, type School } from "#world/vault.ts";
import { takeCall } from "./intake.server.ts";
import { whoReads } from "./readers.server.ts";
import { newReceipt } from "./rules/receipt.ts";
import { tellingSchema } from "./schema.ts";

let regions = 50;
let school: School;
let head: Member;
let psychologist: Member;
let deputy: Member;

beforeEach(async () => {
  setClock(new Date("2026-11-26T08:30:40Z"));
  school = await aSchool({ in: await aDistrict({ in: await aRegion(String(++regions)) }) });
  head = await Member.join(school, "schoolHead", "Сейітова");
  psychologist = await Member.join(school, "safetyMember", "Омарова");
  deputy = await Member.join(school, "safetyDeputy", "Әлиева");
});
afterEach(() => setClock(undefined));

const officer = () => aRegion(String(regions)).then((region) => Member.join(school, "regionOfficer", "Жанұзақов", region));
const heard = (member: Member) => read(member.scope, async (tx) => (await tx.selectFrom("notification").select("kind").where("account_id", "=", member.accountId).execute()).length);

function tell(urgentWhy: string[] = []) {
  return takeCall({
    placeId: school.id, aboutPlaceId: school.id, formId: newId(), receipt: newReceipt(), channel: "site",
    telling: tellingSchema.parse({ text: "мені ұрады" }), urgentWhy, pastSchool: [], doubtful: false,
  });
}

test("a school whose service no order has made is read above, and by its own people as long as nobody reads there", async () => {
  expect(await whoReads(school.id, [])).toMatchObject({ level: "team" });
  await officer();
  expect(await whoReads(school.id, [])).toMatchObject({ level: "region", pastSchool: ["noTeam"] });
  await anOrder(head.scope, [head.accountId, psychologist.accountId]);
  expect(await whoReads(school.id, [])).toMatchObject({ level: "team", pastSchool: [] });
});

test("whom the order does not name reads no new call, whatever role they hold", async () => {
  await officer();
  await anOrder(head.scope, [head.accountId, psychologist.accountId]);
  expect((await whoReads(school.id, []))?.accountIds.toSorted()).toEqual([head.accountId, psychologist.accountId].toSorted());
});

test("the first on duty hears of a call alone, with an urgent one the second too, and without a rota everybody who reads", async () => {
  await anOrder(head.scope, [head.accountId, psychologist.accountId, deputy.accountId]);
  const hears = async () => [await heard(head), await heard(psychologist), await heard(deputy)];
  await tell();
  expect(await hears()).toEqual([1, 1, 1]);
  await onRota(head.scope, "2026-11-23", "2026-11-29", psychologist.accountId, deputy.accountId);
  await tell();
  expect(await hears()).toEqual([1, 2, 1]);
  await tell(["suicide"]);
  expect(await hears()).toEqual([1, 3, 2]);
});

test("a first on duty whom the order no longer names is passed over", async () => {
  await onRota(head.scope, "2026-11-26", "2026-11-26", deputy.accountId, null);
  await anOrder(head.scope, [head.accountId, psychologist.accountId]);
  await officer();
  await tell();
  expect([await heard(head), await heard(psychologist), await heard(deputy)]).toEqual([1, 1, 0]);
});
