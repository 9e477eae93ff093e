import { RouterContextProvider, type LoaderFunctionArgs } from "react-router";
import { beforeAll, describe, expect, test } from "vitest";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { placeContext, scopeContext } from "#platform/http/context.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aSchool } from "#world/school.ts";
import { recordExtract } from "./commands.server.ts";
import { loader } from "./pages/happened-export.ts";
import { isSeal, sealOf } from "./seal.ts";
import { findSealed } from "./verify.server.ts";

const operator = taskScope("operator", NATION);
let school: Place;
let head: Person;

beforeAll(async () => {
  school = await aSchool();
  head = await aPerson({ role: "schoolHead", at: school });
  await write(head.scope, (tx) => record(tx, { placeId: school.id, placePath: school.path, action: "place.changed", subjectKind: "place", subjectId: school.id }));
});

const extract = () => write(head.scope, (tx) => recordExtract(tx, school.id, 1));
const find = (seal: string) => read(operator, (tx) => findSealed(tx, seal));

describe("an extract", () => {
  test("comes as PDF and leaves a line in the chain of the place", async () => {
    const context = new RouterContextProvider();
    context.set(scopeContext, head.scope);
    context.set(placeContext, school);
    const request = new Request("http://localhost/kk/places/x/audit/export?format=pdf&from=2026-01-01");
    const answer = await inLocale("kk", () => loader({ request, context, params: {} } as unknown as LoaderFunctionArgs));
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString()).toBe("%PDF-");
    const lines = await read(head.scope, (tx) => tx.selectFrom("audit_event").select(["action", "detail"]).where("place_id", "=", school.id).orderBy("seq", "desc").limit(1).execute());
    expect(lines).toEqual([{ action: "audit.exported", detail: { lines: 1 } }]);
  });

  test("carries a seal by which its line is found, and no other", async () => {
    const [first, second] = [await extract(), await extract()];
    expect([first, second].every(isSeal)).toBe(true);
    const [one, other] = [await find(first), await find(second)];
    expect([one?.placeId, other?.placeId]).toEqual([school.id, school.id]);
    expect(other!.seq - one!.seq).toBe(1);
  });

  test("has a seal that is found no more once its line was changed or taken away", async () => {
    const seal = await extract();
    const { seq } = (await find(seal))!;
    await asSuperuser(async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query("DELETE FROM audit_event WHERE place_id = $1 AND seq = $2", [school.id, seq]);
    });
    expect(await find(seal)).toBeUndefined();
  });

  test("tells by its seal neither the hash of its line nor whether another extract shows the same line", () => {
    const hash = "ab".repeat(32);
    const seals = [sealOf(hash), sealOf(hash)];
    expect(seals[0]).not.toBe(seals[1]);
    expect(seals.join().toLowerCase().replaceAll("-", "")).not.toContain("abab");
  });
});
