import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { read, write } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { CannotOpen } from "./envelope.server.ts";
import { exclude, excludeFromSet, lockToNamed } from "./exclude.server.ts";
import { erase } from "./erase.server.ts";
import { dropGrants, resumeGrants } from "./drop.server.ts";
import { grantTo, revoke, SharingRefused } from "./grants.server.ts";
import type { ItemRef } from "./item.server.ts";
import { openItem } from "./open.server.ts";
import { NobodyToRead, sealNew } from "./seal.server.ts";

let school: School;
let psychologist: Member;
let deputy: Member;
let lawyer: Member;
let head: Member;

beforeAll(async () => {
  school = await smallSchool();
  psychologist = await Member.join(school, "safetyMember", "Абаева");
  deputy = await Member.join(school, "safetyDeputy", "Бектұрова");
  lawyer = await Member.join(school, "safetyMember", "Сериков");
  head = await Member.join(school, "schoolHead", "Дәулетов");
});

async function seal(author: Member, readers: readonly Member[], text: string, setId?: string) {
  const keys = await author.keys();
  return write(author.scope, async (tx) => {
    const given = { placeId: school.id, placePath: school.path, kind: "test", accountIds: readers.map((r) => r.accountId), setId };
    const item = await sealNew(tx, keys, given);
    return { ref: { placeId: school.id, itemId: item.facts.itemId }, sealed: item.seal("text", text) };
  });
}

async function opens(member: Member, ref: ItemRef, sealed: Uint8Array, field = "text"): Promise<string | undefined> {
  const keys = await member.keys();
  const item = await read(member.scope, (tx) => openItem(tx, keys, ref));
  return item?.open(field, sealed);
}

async function change<T>(
  member: Member,
  ref: ItemRef,
  work: (tx: Parameters<Parameters<typeof write>[1]>[0], keys: Awaited<ReturnType<Member["keys"]>>, item: NonNullable<Awaited<ReturnType<typeof openItem>>>) => Promise<T>,
) {
  const keys = await member.keys();
  return write(member.scope, async (tx) => {
    const item = await openItem(tx, keys, ref);
    if (!item) throw new Error("The member does not hold the item.");
    return work(tx, keys, item);
  });
}

const role = (member: Member, what: "ends" | "returns") =>
  asSuperuser((client) =>
    client.query("UPDATE role_grant SET ends_at = CASE WHEN $2 THEN starts_at END WHERE account_id = $1", [member.accountId, what === "ends"]),
  );

describe("an item of the vault", () => {
  test("is read by those it is sealed to and by nobody else", async () => {
    const { ref, sealed } = await seal(psychologist, [psychologist, deputy], "құпия");
    expect(await opens(psychologist, ref, sealed)).toBe("құпия");
    expect(await opens(deputy, ref, sealed)).toBe("құпия");
    expect(await opens(lawyer, ref, sealed)).toBeUndefined();
    expect(await opens(head, ref, sealed)).toBeUndefined();
  });

  test("cannot be sealed to nobody, nor to people without a key pair", async () => {
    await expect(seal(psychologist, [], "x")).rejects.toThrow(NobodyToRead);
    const keys = await psychologist.keys();
    const toStranger = write(psychologist.scope, (tx) =>
      sealNew(tx, keys, { placeId: school.id, placePath: school.path, kind: "test", accountIds: [newId()] }),
    );
    await expect(toStranger).rejects.toThrow(NobodyToRead);
  });

  test("does not open under another field, in another item, or changed by one bit", async () => {
    const first = await seal(psychologist, [psychologist], "бірінші");
    const second = await seal(psychologist, [psychologist], "екінші");
    await expect(opens(psychologist, first.ref, second.sealed)).rejects.toThrow(CannotOpen);
    await expect(opens(psychologist, first.ref, first.sealed, "title")).rejects.toThrow(CannotOpen);
    const bent = Buffer.from(first.sealed);
    bent.writeUInt8(bent.readUInt8(40) ^ 1, 40);
    await expect(opens(psychologist, first.ref, bent)).rejects.toThrow(CannotOpen);
  });

  test("does not open with a grant copied from another item", async () => {
    const first = await seal(psychologist, [psychologist], "бірінші");
    const second = await seal(lawyer, [lawyer], "екінші");
    await asSuperuser((client) =>
      client.query(
        `INSERT INTO vault_grant SELECT place_id, $1, key_version, holder_kind, holder_id, place_path, key_id, holder_key, sealed_key, granted_by, granted_at
         FROM vault_grant WHERE item_id = $2 AND holder_id = $3`,
        [second.ref.itemId, first.ref.itemId, psychologist.accountId],
      ),
    );
    await expect(opens(psychologist, second.ref, second.sealed)).rejects.toThrow(CannotOpen);
  });

  test("gives a new reader everything, and a former reader nothing that is written later", async () => {
    const { ref, sealed } = await seal(psychologist, [psychologist], "бұрынғы");
    await change(psychologist, ref, (tx, keys, item) => grantTo(tx, keys, item, [lawyer.accountId]));
    expect(await opens(lawyer, ref, sealed)).toBe("бұрынғы");
    const later = await change(psychologist, ref, async (tx, keys, item) => {
      return (await revoke(tx, keys, item, [lawyer.accountId])).seal("text", "кейінгі");
    });
    expect(await opens(lawyer, ref, sealed)).toBeUndefined();
    expect(await opens(psychologist, ref, later)).toBe("кейінгі");
    expect(await opens(psychologist, ref, sealed)).toBe("бұрынғы");
    await change(psychologist, ref, (tx, keys, item) => grantTo(tx, keys, item, [deputy.accountId]));
    expect(await opens(deputy, ref, sealed)).toBe("бұрынғы");
    expect(await opens(deputy, ref, later)).toBe("кейінгі");
  });

  test("does not exist for the excluded, in the database too, and cannot be shared back", async () => {
    const { ref } = await seal(psychologist, [psychologist, lawyer], "құпия");
    await change(psychologist, ref, (tx, keys, item) => exclude(tx, keys, item, [lawyer.accountId]));
    const seen = await read(lawyer.scope, async (tx) => ({
      items: await tx.selectFrom("vault_item").select("id").where("id", "=", ref.itemId).execute(),
      grants: await tx.selectFrom("vault_grant").select("holder_id").where("item_id", "=", ref.itemId).execute(),
    }));
    expect(seen).toEqual({ items: [], grants: [] });
    const back = change(psychologist, ref, (tx, keys, item) => grantTo(tx, keys, item, [lawyer.accountId]));
    await expect(back).rejects.toThrow(SharingRefused);
  });

  test("keeps out whoever was excluded from its matter, also when it is written later", async () => {
    const setId = newId();
    const first = await seal(psychologist, [psychologist, head], "бір", setId);
    const keys = await psychologist.keys();
    await write(psychologist.scope, (tx) => excludeFromSet(tx, keys, { placeId: school.id, setId }, [head.accountId]));
    expect(await opens(head, first.ref, first.sealed)).toBeUndefined();
    const later = await seal(psychologist, [psychologist, head], "екі", setId);
    expect(await opens(head, later.ref, later.sealed)).toBeUndefined();
  });

  test("locked to named people is lost to the others and cannot be shared on", async () => {
    const { ref, sealed } = await seal(psychologist, [psychologist, deputy, lawyer], "құпия");
    await change(deputy, ref, (tx, keys, item) => lockToNamed(tx, keys, item, [deputy.accountId, psychologist.accountId]));
    expect(await opens(lawyer, ref, sealed)).toBeUndefined();
    expect(await opens(psychologist, ref, sealed)).toBe("құпия");
    const on = change(psychologist, ref, (tx, keys, item) => grantTo(tx, keys, item, [head.accountId]));
    await expect(on).rejects.toThrow(/locked/);
  });

  test("opens for nobody once erased, with a certificate that names the last day of backups", async () => {
    const { ref, sealed } = await seal(psychologist, [psychologist], "құпия");
    const certificate = await change(psychologist, ref, (tx, keys, item) => erase(tx, keys, item));
    expect(certificate.backupsUntil > certificate.erasedAt.toISOString().slice(0, 10)).toBe(true);
    expect(await opens(psychologist, ref, sealed)).toBeUndefined();
    const left = await asSuperuser(async (client) => (await client.query("SELECT 1 FROM vault_grant WHERE item_id = $1", [ref.itemId])).rowCount);
    expect(left).toBe(0);
  });

  test("is not lost when its last reader leaves: it opens no more for them, until they come back", async () => {
    const leaver = await Member.join(school, "safetyMember", "Кетер");
    const alone = await seal(leaver, [leaver], "жалғыз");
    const shared = await seal(leaver, [leaver, deputy], "ортақ");
    await role(leaver, "ends");
    const dropped = await write(head.scope, (tx) => dropGrants(tx, { accountId: leaver.accountId, placePath: school.path }));
    expect(dropped).toEqual({ grants: 1, lastReaderOf: 1 });
    expect(await opens(leaver, alone.ref, alone.sealed)).toBeUndefined();
    expect(await opens(leaver, shared.ref, shared.sealed)).toBeUndefined();
    expect(await opens(deputy, shared.ref, shared.sealed)).toBe("ортақ");
    await role(leaver, "returns");
    await write(head.scope, (tx) => resumeGrants(tx, { accountId: leaver.accountId, placePath: school.path }));
    expect(await opens(leaver, alone.ref, alone.sealed)).toBe("жалғыз");
    expect(await opens(leaver, shared.ref, shared.sealed)).toBeUndefined();
  });

  test("is lost to a leaver also where it is hidden from the head who ends the role, and the head learns nothing", async () => {
    const leaver = await Member.join(school, "safetyMember", "Кетер");
    const left = { accountId: leaver.accountId, placePath: school.path };
    const alone = await seal(leaver, [leaver, head], "басшы туралы");
    const shared = await seal(leaver, [leaver, head, deputy], "басшы туралы");
    for (const { ref } of [alone, shared]) await change(leaver, ref, (tx, keys, item) => exclude(tx, keys, item, [head.accountId]));
    await role(leaver, "ends");
    expect(await write(head.scope, (tx) => dropGrants(tx, left))).toEqual({ grants: 0, lastReaderOf: 0 });
    for (const { ref, sealed } of [alone, shared]) expect(await opens(leaver, ref, sealed)).toBeUndefined();
    await write(head.scope, (tx) => resumeGrants(tx, left));
    expect(await opens(leaver, alone.ref, alone.sealed)).toBeUndefined();
    await role(leaver, "returns");
    await write(head.scope, (tx) => resumeGrants(tx, left));
    expect(await opens(leaver, alone.ref, alone.sealed)).toBe("басшы туралы");
    expect(await opens(leaver, shared.ref, shared.sealed)).toBeUndefined();
    expect(await opens(deputy, shared.ref, shared.sealed)).toBe("басшы туралы");
  });

  test("stays with who still has a role there, and is out of the hands of who does not reach the place", async () => {
    const reader = await Member.join(school, "safetyMember", "Қалар");
    const { ref, sealed } = await seal(reader, [reader, deputy], "құпия");
    const left = { accountId: reader.accountId, placePath: school.path };
    expect(await write(head.scope, (tx) => dropGrants(tx, left))).toEqual({ grants: 0, lastReaderOf: 0 });
    await role(reader, "ends");
    const stranger = { ...head.scope, reach: ["/kz/10/"] };
    expect(await write(stranger, (tx) => dropGrants(tx, left))).toEqual({ grants: 0, lastReaderOf: 0 });
    expect(await opens(reader, ref, sealed)).toBe("құпия");
  });
});

describe("who can open what, after any sequence of changes", () => {
  test("is what an independent book of holders says", async () => {
    const people = [psychologist, deputy, lawyer, head];
    const person = fc.nat({ max: people.length - 1 });
    const step = fc.record({ what: fc.constantFrom("grant", "revoke", "exclude", "reset" as const), by: person, to: person });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { ref, sealed } = await seal(psychologist, [psychologist, deputy], "құпия");
        const may = new Set([0, 1]);
        const never = new Set<number>();
        for (const { what, by, to } of steps) {
          const actor = people[by];
          const target = people[to];
          if (!actor || !target) continue;
          if (what === "reset") {
            await target.forgetPassword();
            may.delete(to);
            continue;
          }
          if (!may.has(by) || by === to) continue;
          const ids = [target.accountId];
          const act = change(actor, ref, async (tx, keys, item) => {
            if (what === "grant") await grantTo(tx, keys, item, ids);
            if (what === "revoke") await revoke(tx, keys, item, ids);
            if (what === "exclude") await exclude(tx, keys, item, ids);
          });
          if (what === "grant" && never.has(to)) {
            await expect(act).rejects.toThrow(SharingRefused);
            continue;
          }
          await act;
          if (what === "grant") may.add(to);
          else may.delete(to);
          if (what === "exclude") never.add(to);
        }
        for (const [index, member] of people.entries()) {
          expect(await opens(member, ref, sealed)).toBe(may.has(index) ? "құпия" : undefined);
        }
      }),
      { seed: 20261120, numRuns: 20 },
    );
  }, 120_000);
});
