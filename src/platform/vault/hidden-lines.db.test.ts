import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { Member, smallSchool, type School } from "#world/vault.ts";
import { taskScope } from "../access/scope.ts";
import { record } from "../audit/record.server.ts";
import { read, write } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { exclude } from "./exclude.server.ts";
import type { ItemRef } from "./item.server.ts";
import { openItem } from "./open.server.ts";
import { sealNew } from "./seal.server.ts";

let school: School;
let psychologist: Member;
let lawyer: Member;

beforeAll(async () => {
  school = await smallSchool();
  psychologist = await Member.join(school, "safetyMember", "Абаева");
  lawyer = await Member.join(school, "safetyMember", "Сериков");
});

async function sealedBy(author: Member): Promise<ItemRef> {
  const keys = await author.keys();
  return write(author.scope, async (tx) => {
    const accountIds = [psychologist.accountId, lawyer.accountId];
    const item = await sealNew(tx, keys, { placeId: school.id, placePath: school.path, kind: "test", accountIds });
    return { placeId: school.id, itemId: item.facts.itemId };
  });
}

async function excludeLawyer(ref: ItemRef): Promise<void> {
  const keys = await psychologist.keys();
  await write(psychologist.scope, async (tx) => {
    const item = await openItem(tx, keys, ref);
    if (!item) throw new Error("The member does not hold the item.");
    await exclude(tx, keys, item, [lawyer.accountId]);
  });
}

const lineOf = ({ itemId }: ItemRef) => ({ placeId: school.id, placePath: school.path, action: "item.opened", subjectKind: "item", subjectId: itemId, itemId });

const lines = (member: Member, subjectId: string) =>
  read(member.scope, (tx) => tx.selectFrom("audit_event").select("actor_id").where("subject_id", "=", subjectId).execute());

describe("an item of the vault", () => {
  test("takes its lines in the audit from the excluded, the own ones and later ones too, and the chain stays whole", async () => {
    const ref = await sealedBy(lawyer);
    await write(lawyer.scope, (tx) => record(tx, lineOf(ref)));
    expect(await lines(lawyer, ref.itemId)).toHaveLength(1);
    await excludeLawyer(ref);
    await write(psychologist.scope, (tx) => record(tx, lineOf(ref)));
    expect(await lines(lawyer, ref.itemId)).toEqual([]);
    expect(await lines(psychologist, ref.itemId)).toHaveLength(2);
    const { rows } = await asSuperuser((client) =>
      client.query("SELECT seq FROM audit_event e WHERE place_id = $1 AND hash <> audit_hash(prev_hash, e)", [school.id]));
    expect(rows).toEqual([]);
  });

  test("takes from the excluded also the lines of whoever cannot see it, and nobody hides a line about anything else", async () => {
    const ref = await sealedBy(psychologist);
    await excludeLawyer(ref);
    await write(taskScope("public"), (tx) => record(tx, lineOf(ref)));
    await write(lawyer.scope, (tx) => record(tx, lineOf(ref)));
    expect(await lines(lawyer, ref.itemId)).toEqual([]);
    expect(await lines(psychologist, ref.itemId)).toHaveLength(2);
    const about = newId();
    await write(lawyer.scope, (tx) =>
      sql`INSERT INTO audit_event (place_id, place_path, at, actor_id, action, subject_kind, subject_id, detail, hidden_from)
          VALUES (${school.id}, ${school.path}, now(), ${lawyer.accountId}, 'place.changed', 'place', ${about}, '{}', ARRAY[${psychologist.accountId}::uuid])`.execute(tx),
    );
    expect(await lines(psychologist, about)).toHaveLength(1);
  });
});
