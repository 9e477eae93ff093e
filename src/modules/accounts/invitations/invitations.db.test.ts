import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unsealLetter } from "#platform/mail/sealed-letter.server.ts";
import { openApp, type InProcessApp } from "#world/app.ts";
import { browser } from "#world/browser.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson } from "#world/person.ts";
import { aSchool } from "#world/school.ts";
import { GOOD_PASSWORD, person } from "#world/sign-in.ts";
import { newId } from "#platform/ids.ts";
import type { Place } from "#world/places.ts";

let app: InProcessApp;
let school: Place;
beforeAll(async () => {
  app = await openApp();
  school = await aSchool();
  // Heads sign in with a second factor outside the demo; here the way of an invitation is asked about.
  await asSuperuser((client) => client.query("INSERT INTO installation (world) VALUES ('demo')"));
});
afterAll(() => app.close());

async function signedIn(email: string, password = GOOD_PASSWORD) {
  const visitor = browser(app);
  await visitor.send("/kk/sign-in", { email, password });
  return visitor;
}

const invitationFields = (email: string, more: Record<string, string> = {}) => ({
  form_id: newId(), place: school.id, family_name: "Омарова", given_name: "Сәуле", patronymic: "", email, locale: "kk", role: "staff", ...more,
});

/** The link of the newest letter to an address, below the origin. */
async function linkTo(email: string): Promise<string> {
  const row = await asSuperuser(async (client) =>
    (await client.query("SELECT id, letter_sealed FROM mail_outbox WHERE to_address = $1 ORDER BY created_at DESC LIMIT 1", [email])).rows[0],
  );
  const letter = unsealLetter(row.id, row.letter_sealed);
  expect(JSON.stringify(letter)).not.toContain(school.name.kk);
  return new URL(letter.action!.href).pathname;
}

describe("an invitation", () => {
  test("that was refused goes out when the form is corrected and sent again as it was, once", async () => {
    const head = await signedIn((await person(school, "schoolHead")).email);
    const held = await person(school, "staff");
    const fields = invitationFields(held.email);
    expect((await head.send("/kk/people/invite", fields)).status).toBe(422);
    const corrected = { ...fields, email: "corrected@test.pana" };
    for (let sent = 0; sent < 2; sent++) {
      expect((await head.send("/kk/people/invite", corrected)).headers.get("location")).toBe("/kk/people/invitations");
    }
    const letters = await asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM mail_outbox WHERE to_address = 'corrected@test.pana'")).rows[0].n);
    expect(letters).toBe(1);
  });

  test("makes an account with the person's own password, once, and asks for the terms before anything else", async () => {
    const head = await signedIn((await person(school, "schoolHead")).email);
    const sent = await head.send("/kk/people/invite", invitationFields("saule@test.pana"));
    expect(sent.headers.get("location")).toBe("/kk/people/invitations");
    const link = await linkTo("saule@test.pana");
    const guest = browser(app);
    expect(await (await guest.get(link)).text()).toContain(school.name.kk);
    const weak = await guest.send(link, { form_id: newId(), family_name: "Омарова", given_name: "Сәуле", patronymic: "", password: "1234567890" });
    expect(weak.status).toBe(422);
    const accepted = await guest.send(link, { form_id: newId(), family_name: "Омарова", given_name: "Сәуле", patronymic: "Ерланқызы", password: "жаңбырлы күнгі шай" });
    expect(accepted.headers.get("location")).toBe("/kk/sign-in");
    const again = await guest.send(link, { form_id: newId(), family_name: "Х", given_name: "Х", patronymic: "", password: "жаңбырлы күнгі шай" });
    expect(again.headers.get("location")).toBe(link);
    const saule = await signedIn("saule@test.pana", "жаңбырлы күнгі шай");
    expect((await saule.get("/kk/home")).headers.get("location")).toBe("/kk/terms?next=%2Fkk%2Fhome");
    const terms = await (await saule.get("/kk/terms")).text();
    const version = /name="version" value="(\w+)"/.exec(terms)?.[1] ?? "";
    await saule.send("/kk/terms", { form_id: newId(), document: "terms", version, agreed: "on" });
    expect((await saule.get("/kk/home")).status).toBe(200);
  });

  test("gives an account that exists the second role when its owner confirms, and nobody else", async () => {
    const head = await signedIn((await person(school, "schoolHead")).email);
    const { email } = await person(await aSchool(), "staff");
    await head.send("/kk/people/invite", invitationFields(email, { role: "safetyMember", safety_function: "lawyer" }));
    const link = await linkTo(email);
    expect((await browser(app).send(link, { form_id: newId() })).headers.get("location")).toBe(link);
    const stranger = await signedIn((await person(school, "staff")).email);
    await stranger.send(link, { form_id: newId() });
    const owner = await signedIn(email);
    expect((await owner.send(link, { form_id: newId() })).headers.get("location")).toBe("/kk/my-roles");
    const roles = await asSuperuser(async (client) =>
      (await client.query("SELECT g.role, a.email FROM role_grant g JOIN account a ON a.id = g.account_id WHERE g.place_id = $1 AND g.safety_function = 'lawyer'", [school.id])).rows,
    );
    expect(roles).toEqual([{ role: "safetyMember", email }]);
  });

  test("dies after seven days, when withdrawn, and when sent again", async () => {
    const head = await signedIn((await person(school, "schoolHead")).email);
    await head.send("/kk/people/invite", invitationFields("late@test.pana"));
    const first = await linkTo("late@test.pana");
    const id = await asSuperuser(async (client) => (await client.query("SELECT id FROM invitation WHERE email = 'late@test.pana'")).rows[0].id);
    await head.send("/kk/people/invitations", { form_id: newId(), invitation: id, act: "resend" });
    expect((await browser(app).get(first)).status).toBe(404);
    const second = await linkTo("late@test.pana");
    await asSuperuser((client) => client.query("UPDATE invitation SET expires_at = now() - interval '1 minute' WHERE id = $1", [id]));
    expect(await (await browser(app).get(second)).text()).not.toContain('name="password"');
    await head.send("/kk/people/invitations", { form_id: newId(), invitation: id, act: "withdraw" });
    expect((await browser(app).send(second, { form_id: newId() })).headers.get("location")).toBe(second);
  });

  test("cannot be sent at a foreign school, to a role beyond one's own, nor twice", async () => {
    const head = await signedIn((await person(school, "schoolHead")).email);
    const foreign = await aSchool();
    expect((await head.send("/kk/people/invite", invitationFields("a@test.pana", { place: foreign.id }))).status).toBe(422);
    expect((await head.send("/kk/people/invite", invitationFields("a@test.pana", { role: "schoolHead" }))).status).toBe(422);
    expect((await head.send("/kk/people/invite", invitationFields("a@test.pana"))).status).toBe(303);
    expect((await head.send("/kk/people/invite", invitationFields("a@test.pana"))).status).toBe(422);
  });
});

describe("a list pasted at once", () => {
  test("sends all or none, and says what is wrong with each line", async () => {
    const head = await signedIn((await person(school, "schoolHead")).email);
    const paste = (lines: string) => head.send("/kk/people/invite-many", { form_id: newId(), place: school.id, locale: "ru", lines });
    const wrong = await paste("Ким Вера, vera@test.pana, Юрист\nЛи Олег; oleg-at-test; Қызметкер\nТен Ада\tada@test.pana\tКосмонавт");
    expect(wrong.status).toBe(422);
    const text = await wrong.text();
    for (const said of ["oleg-at-test", "Космонавт", "Ким Вера, vera@test.pana"]) expect(text).toContain(said);
    expect((await paste("Ким Вера, vera@test.pana, Юрист\nТен Ада\tada@test.pana\tҚызметкер")).status).toBe(303);
    const sent = await asSuperuser(async (client) => (await client.query("SELECT email, role, safety_function FROM invitation WHERE email IN ('vera@test.pana', 'ada@test.pana', 'oleg-at-test') ORDER BY email")).rows);
    expect(sent).toEqual([
      { email: "ada@test.pana", role: "staff", safety_function: null },
      { email: "vera@test.pana", role: "safetyMember", safety_function: "lawyer" },
    ]);
  });
});

describe("people of a foreign school", () => {
  test("answer 404, and a session dies with its role", async () => {
    const foreign = await aSchool();
    const { accountId, grantId } = await aPerson({ role: "staff", at: foreign });
    const head = await signedIn((await person(school, "schoolHead")).email);
    for (const path of [`/kk/places/${foreign.id}/people`, `/kk/people/${accountId}`, `/kk/people/${accountId}/roles/${grantId}/end`, `/kk/people/${accountId}/give`, `/kk/people/export?place=${foreign.id}`]) {
      expect((await head.get(path)).status, path).toBe(404);
    }
    const teacher = await person(school, "staff");
    const teaching = await signedIn(teacher.email);
    expect((await teaching.get("/kk/home")).status).toBe(200);
    expect((await teaching.get("/kk/people")).status).toBe(404);
    const ended = await head.send(`/kk/people/${teacher.accountId}/roles/${teacher.grantId}/end`, { form_id: newId(), reason: "left" });
    expect(ended.status).toBe(303);
    expect((await teaching.get("/kk/home")).status).toBe(302);
  });

  test("the list, its export and a person's page are there for one's own school", async () => {
    const head = await signedIn((await person(school, "schoolHead")).email);
    const list = await (await head.get("/kk/people?q=saule")).text();
    expect(list).toContain("Омарова Сәуле");
    const file = await head.get("/kk/people/export");
    expect(file.headers.get("content-type")).toContain("spreadsheetml");
    expect((await head.get(`/kk/places/${school.id}/people`)).status).toBe(200);
  });
});
