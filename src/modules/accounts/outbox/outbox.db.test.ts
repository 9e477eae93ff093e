import { beforeAll, describe, expect, test } from "vitest";
import { taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { sendMail } from "#platform/mail/send.server.ts";
import { aPerson } from "#world/person.ts";
import { theNation } from "#world/school.ts";
import { listLetters } from "./queries.server.ts";

const page = { size: 10, offset: 0 };

describe("letters that wait", () => {
  beforeAll(async () => {
    await write(taskScope("sign-in"), (tx) =>
      sendMail(tx, { to: "waiting@test.pana", template: "signInLocked", locale: "kk", values: { href: "/kk/reset" } }),
    );
  });

  test("are listed for the administrator of the nation", async () => {
    const administrator = await aPerson({ role: "administrator", at: await theNation() });
    expect((await listLetters(administrator.scope, page)).letters.map((letter) => letter.to)).toContain("waiting@test.pana");
  });

  test("are kept from an observer of the same reach by the database itself", async () => {
    const observer = await aPerson({ role: "ministryObserver", at: await theNation() });
    expect(await listLetters(observer.scope, page)).toEqual({ letters: [], total: 0 });
  });
});
