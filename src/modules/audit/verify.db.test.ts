import { beforeEach, describe, expect, test } from "vitest";
import { taskScope, NATION } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { asSuperuser } from "#world/database.ts";
import type { Place } from "#world/places.ts";
import { aSchool, WORLD } from "#world/school.ts";
import { holdsHead, readHeads, verifyChain, type Head } from "./verify.server.ts";

const operator = taskScope("operator", NATION);
let school: Place;

beforeEach(async () => {
  school = await aSchool();
  await write(WORLD, async (tx) => {
    for (let i = 1; i <= 5; i++) {
      await record(tx, { placeId: school.id, placePath: school.path, action: "place.changed", subjectKind: "place", subjectId: school.id, detail: { i } });
    }
  });
});

/** What somebody with every right over the database could do, and what the triggers would refuse otherwise. */
function tamper(statement: string) {
  return asSuperuser(async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query(statement, [school.id]);
  });
}

const verify = () => read(operator, (tx) => verifyChain(tx, school.id));
const head = () => read(operator, async (tx) => (await readHeads(tx, school.id))[0] as Head);

describe("the chain of a place", () => {
  test("is found whole when nobody touched it", async () => {
    expect(await verify()).toEqual({ lines: 5, head: await head(), broken: null });
  });

  test("betrays one altered line, and exactly that one", async () => {
    await tamper(`UPDATE audit_event SET detail = '{"i": 9}' WHERE place_id = $1 AND seq = 3`);
    expect((await verify()).broken).toEqual({ placeId: school.id, seq: 3, why: "changed" });
  });

  test("betrays a line altered together with its hash by the line after it", async () => {
    await tamper(`UPDATE audit_event e SET action = 'x.y', hash = audit_hash(prev_hash, ROW(place_id, seq, place_path, at, actor_id, task,
      'x.y', subject_kind, subject_id, item_id, detail, prev_hash, hash, hidden_from)::audit_event) WHERE place_id = $1 AND seq = 3`);
    expect((await verify()).broken).toEqual({ placeId: school.id, seq: 4, why: "out of line" });
  });

  test("betrays a line taken out of the middle", async () => {
    await tamper("DELETE FROM audit_event WHERE place_id = $1 AND seq = 2");
    expect((await verify()).broken).toEqual({ placeId: school.id, seq: 2, why: "missing" });
  });

  test("betrays last lines taken away with their head, to who kept the head elsewhere", async () => {
    const kept = await head();
    await tamper("DELETE FROM audit_event WHERE place_id = $1 AND seq > 3");
    expect((await verify()).broken).toEqual({ placeId: school.id, seq: 4, why: "missing" });
    await tamper(`UPDATE audit_head h SET seq = 3, hash = (SELECT hash FROM audit_event e WHERE e.place_id = h.place_id AND seq = 3) WHERE place_id = $1`);
    expect((await verify()).broken).toBeNull();
    expect(await read(operator, (tx) => holdsHead(tx, kept))).toEqual({ placeId: school.id, seq: 5, why: "missing" });
  });
});
