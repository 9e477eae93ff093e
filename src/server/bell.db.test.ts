import { expect, test } from "vitest";
import type { Session } from "#platform/access/session.ts";
import { write } from "#platform/database/door.server.ts";
import { requestReadmission } from "#platform/vault/readmission.server.ts";
import { sealNew } from "#platform/vault/seal.server.ts";
import { Member, smallSchool } from "#world/vault.ts";
import { bellOf } from "./home-cards.server.ts";

function sessionOf({ scope }: Member, offers = 0): Session {
  const { accountId, sessionId: id, role, placeId, placePath, reach } = scope;
  return { id, accountId, stage: "complete", offers, activeRole: { role, placeId, placePath, reach } } as unknown as Session;
}

test("the bell rings once for a thing that waits and was told, and rings for what was told where nothing waits yet", async () => {
  const school = await smallSchool();
  const head = await Member.join(school, "schoolHead", "Дәулетов");
  const deputy = await Member.join(school, "safetyDeputy", "Бектұрова");
  const asker = await Member.join(school, "safetyMember", "Абаева");
  const keys = await head.keys();
  await write(head.scope, (tx) => sealNew(tx, keys, { placeId: school.id, placePath: school.path, kind: "test", accountIds: [head, deputy, asker].map(({ accountId }) => accountId) }));
  await asker.forgetPassword();
  await write(asker.scope, (tx) => requestReadmission(tx, asker.accountId, school));
  expect(await bellOf(sessionOf(head))()).toMatchObject({ unread: 0, waiting: [{ count: 1, href: "/kk/vault" }] });
  expect(await bellOf(sessionOf(deputy))()).toEqual({ unread: 1, waiting: [] });
  expect(await bellOf(sessionOf(asker, 2))()).toMatchObject({ unread: 0, waiting: [{ count: 2, href: "/kk/my-roles" }] });
  expect(await bellOf(null)()).toEqual({ unread: 0, waiting: [] });
});
