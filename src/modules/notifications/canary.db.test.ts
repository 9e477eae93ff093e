import { afterAll, beforeAll, expect, test } from "vitest";
import { setClock } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { openSender } from "#platform/mail/sender.server.ts";
import { exclude } from "#platform/vault/exclude.server.ts";
import { openItem } from "#platform/vault/open.server.ts";
import { requestReadmission } from "#platform/vault/readmission.server.ts";
import { sealNew } from "#platform/vault/seal.server.ts";
import { asSuperuser } from "#world/database.ts";
import { MailServer, partOf, subjectOf } from "#world/mail-server.ts";
import { Member, smallSchool } from "#world/vault.ts";
import { mailNotifications } from "./mailing.server.ts";

const CANARY = "Канарейкина";
const NIGHT = new Date("2026-11-26T03:00:00+05:00");

let server: MailServer;
beforeAll(async () => void (server = await MailServer.open()));
afterAll(async () => {
  setClock(undefined);
  await server.close();
});

test("an alert of a confidential room tells no name, no kind and no place, in the bell or by mail, and the excluded are told nothing", async () => {
  const school = await smallSchool();
  const deputy = await Member.join(school, "safetyDeputy", "Бектұрова");
  const excluded = await Member.join(school, "safetyMember", "Шеттетілген");
  const asker = await Member.join(school, "safetyMember", CANARY);
  const keys = await deputy.keys();
  const item = await write(deputy.scope, async (tx) => {
    const sealed = await sealNew(tx, keys, { placeId: school.id, placePath: school.path, kind: "test", accountIds: [deputy, excluded, asker].map(({ accountId }) => accountId) });
    const open = await openItem(tx, keys, { placeId: school.id, itemId: sealed.facts.itemId });
    if (open) await exclude(tx, keys, open, [excluded.accountId]);
    return sealed.facts.itemId;
  });
  await asker.forgetPassword();
  setClock(NIGHT);
  await write(asker.scope, (tx) => requestReadmission(tx, asker.accountId, school));
  const rows = await asSuperuser(async (client) => (await client.query("SELECT * FROM notification")).rows);
  expect(rows.map((row) => row.account_id)).toEqual([deputy.accountId]);

  await mailNotifications();
  const sender = openSender({ smtpUrl: server.url, origin: "https://pana.example" });
  await sender.takeUp();
  await sender.stop();
  expect(server.got).toHaveLength(1);
  const letter = server.got[0]!;
  expect(letter).toContain(deputy.email);
  const told = [JSON.stringify(rows), letter, subjectOf(letter), partOf(letter, "plain"), partOf(letter, "html")].join("\n");
  for (const secret of [CANARY, "Айша", asker.accountId, asker.email, item, school.id, school.path, "Мектеп", "Школа"]) expect(told).not.toContain(secret);
});
