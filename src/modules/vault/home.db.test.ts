import { expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { giveConsent, letInBatch, listReadmissions, requestReadmission } from "#platform/vault/readmission.server.ts";
import { sealNew } from "#platform/vault/seal.server.ts";
import { Member, smallSchool } from "#world/vault.ts";
import { countAsksFor, vaultHome } from "./home.server.ts";

test("a colleague who lost the key waits on the home page of whoever can help, until they are let in", async () => {
  const school = await smallSchool();
  const head = await Member.join(school, "schoolHead", "Дәулетов");
  const deputy = await Member.join(school, "safetyDeputy", "Бектұрова");
  const asker = await Member.join(school, "safetyMember", "Абаева");
  const headKeys = await head.keys();
  await write(head.scope, (tx) => sealNew(tx, headKeys, { placeId: school.id, placePath: school.path, kind: "test", accountIds: [head.accountId, asker.accountId] }));
  await asker.forgetPassword();
  const waitsFor = (member: Member) => read(member.scope, (tx) => countAsksFor(tx, member.scope));
  expect(await waitsFor(head)).toBe(0);
  await write(asker.scope, (tx) => requestReadmission(tx, asker.accountId, school));
  expect([await waitsFor(head), await waitsFor(deputy), await waitsFor(asker)]).toEqual([1, 0, 0]);
  expect(await write(head.scope, (tx) => vaultHome[0]!.cards(tx, head.scope))).toMatchObject([{ kind: "due", act: { href: "/kk/vault" } }]);
  const [request] = await read(head.scope, listReadmissions);
  await write(head.scope, (tx) => giveConsent(tx, request!, { accountId: head.accountId, givenAs: "head" }, school));
  expect(await waitsFor(head)).toBe(1);
  const [consented] = await read(head.scope, listReadmissions);
  await write(head.scope, (tx) => letInBatch(tx, headKeys, consented!));
  expect(await waitsFor(head)).toBe(0);
});
