import { recordAboutAccount } from "#modules/accounts/account-audit.server.ts";
import { invite, withdraw, type InvitationWish } from "#modules/accounts/invitations/commands.server.ts";
import { endRole } from "#modules/accounts/roles/end.server.ts";
import { giveRole } from "#modules/accounts/roles/give.server.ts";
import { rolesOf } from "#modules/accounts/roles/queries.server.ts";
import { changePlace } from "#modules/places/commands/change.server.ts";
import { contactOf } from "#modules/places/queries/school.server.ts";
import { Actor, daysAgo } from "./actor.ts";
import type { Demo, MadePerson } from "./load.ts";
import { placeAt } from "./make-places.ts";
import { DEMO_SCHOOL } from "./people.ts";
import { personOf } from "./people-of.ts";

/** What was done before the notes: roles by order of the head, contacts put right, people signing in. */
export async function makeEarlierHistory(demo: Demo): Promise<void> {
  const [director, district] = [actorCalled(demo, "director"), actorCalled(demo, "district")];
  const [curator, leaver] = colleagues(demo, "staff");
  for (const [name, days, clock] of [["director", 41, "08:35"], ["psychologist", 41, "09:05"], ["hr", 40, "10:00"], ["deputy", 38, "08:50"]] as const) {
    await signsIn(demo, name, daysAgo(days, clock));
  }
  await director.does(daysAgo(36, "11:30"), (tx, scope) =>
    giveRole(tx, scope, { accountId: curator.accountId, placeId: director.place.id, role: "safetyMember", safetyFunction: "curator", basis: "№ 214-ө" }),
  );
  await director.does(daysAgo(30, "16:45"), async (tx, scope) => {
    const [held] = await rolesOf(tx, leaver.accountId);
    if (held) await endRole(tx, scope, { grantId: held.grantId, reason: "moved", successorId: null, headless: false, unread: false });
  });
  await putContactRight(director, DEMO_SCHOOL, demo, daysAgo(27, "12:10"));
  await putContactRight(district, "almaty-237", demo, daysAgo(24, "15:00"));
  await putContactRight(district, "almaty-241", demo, daysAgo(24, "15:20"));
  await signsIn(demo, "lawyer", daysAgo(21, "09:30"));
}

/** What was done in the last days: people invited who have not come yet, one invitation taken back. */
export async function makeLatestHistory(demo: Demo): Promise<void> {
  const invites = inviting(demo.origin);
  const [director, hr, region] = [actorCalled(demo, "director"), actorCalled(demo, "hr"), actorCalled(demo, "region")];
  const mistake = await invites(director, daysAgo(1, "10:05"), wish("Есенова", "Гүлнар", "Талғатқызы", { role: "safetyMember", safetyFunction: "teacher" }));
  await director.does(daysAgo(1, "10:20"), (tx, scope) => withdraw(tx, scope, mistake));
  await invites(director, daysAgo(1, "10:30"), wish("Есенова", "Гүлнар", "Талғатқызы", { role: "safetyMember", safetyFunction: "nurse" }));
  await invites(hr, daysAgo(1, "14:15"), wish("Пак", "Виктория", "Сергеевна", { role: "staff" }));
  await invites(hr, daysAgo(1, "14:20"), wish("Досжанов", "Ерлан", "Маратұлы", { role: "staff" }));
  const place = placeAt(demo.places, "75-03");
  await invites(region, daysAgo(1, "17:40"), { ...wish("Хамраева", "Гульназ", "Азизовна", { role: "districtOfficer" }), placeId: place.id });
  for (const [name, clock] of [["region", "17:35"], ["network", "18:00"]] as const) await signsIn(demo, name, daysAgo(1, clock));
}

type Wish = Omit<InvitationWish, "placeId" | "email">;

function wish(familyName: string, givenName: string, patronymic: string, post: Partial<InvitationWish> & Pick<InvitationWish, "role">): Wish {
  return { familyName, givenName, patronymic, locale: /қызы|ұлы/.test(patronymic) ? "kk" : "ru", safetyFunction: null, basis: "", ...post };
}

const inviting = (origin: string) => async (actor: Actor, when: Date, offer: Wish & { placeId?: string }): Promise<string> => {
  const email = `${offer.role.toLowerCase()}.${when.getTime() % 100_000_000}@example.org`;
  const invited = await actor.does(when, (tx, scope) => invite(tx, scope, origin, { placeId: actor.place.id, ...offer, email }));
  if (!invited.ok) throw new Error(`An invitation of the demo was refused: ${invited.why}.`);
  return invited.id;
};

function actorCalled(demo: Demo, name: string): Actor {
  return new Actor(demo.places, personOf(demo, name));
}

/** Two members of the first school's staff who do not sign in with a listed address. */
function colleagues(demo: Demo, role: string): [MadePerson, MadePerson] {
  const [first, second] = [...demo.people.values()].filter(
    ({ email, duties }) => !/^[a-z]+@/.test(email) && duties[0].at === DEMO_SCHOOL && duties[0].role === role,
  );
  if (!first || !second) throw new Error("The first school of the demo lacks staff.");
  return [first, second];
}

async function putContactRight(actor: Actor, key: string, demo: Demo, when: Date): Promise<void> {
  const { id } = placeAt(demo.places, key);
  await actor.does(when, async (tx) => changePlace(tx, id, { contact: { ...(await contactOf(tx, id)), site: `https://${key}.example.org` } }));
}

async function signsIn(demo: Demo, name: string, when: Date): Promise<void> {
  const actor = actorCalled(demo, name);
  await actor.does(when, (tx) => recordAboutAccount(tx, { id: actor.accountId, home_path: actor.place.path }, "account.signedIn", { with: "password" }));
}
