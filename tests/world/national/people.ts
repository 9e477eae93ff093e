import type { Place } from "#modules/places/public.server.ts";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import { inLatinLetters } from "../letters.ts";
import { localeOf, personName, type Shares } from "../people.ts";
import type { Random } from "../random.ts";
import { REGION_PROFILES } from "./regions.ts";
import type { NationalSchool } from "./schools.ts";
import { newWorkforce, type Workforce } from "./workforce.ts";

type Post = { role: Role; safetyFunction?: SafetyFunction };

/** The first posts filled at a school; all that follow are staff. */
const POSTS: readonly Post[] = [
  { role: "schoolHead" },
  { role: "safetyDeputy" },
  { role: "safetyMember", safetyFunction: "psychologist" },
  { role: "safetyMember", safetyFunction: "nurse" },
  { role: "safetyMember", safetyFunction: "curator" },
  { role: "campaignCoordinator" },
];

/** Administrators and officers of every region and district. */
export function areaPeople(random: Random, regions: readonly Place[], districts: readonly Place[]): Workforce {
  const people = newWorkforce();
  const posts = (kind: string): Role[] => (kind === "region" ? ["administrator", "regionOfficer", "regionOfficer"] : ["districtOfficer", "districtOfficer"]);
  for (const place of [...regions, ...districts].toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const shares = sharesIn(place.code.slice(0, 2));
    for (const role of posts(place.kind)) employ(people, random, { role }, place, shares, place.code);
  }
  return people;
}

/** The staff of these schools, so many at each as the count says. */
export function schoolPeople(random: Random, schools: readonly NationalSchool[], count: (index: number) => number): Workforce {
  const people = newWorkforce();
  schools.forEach((school, index) => {
    const shares = sharesIn(school.regionCode);
    const label = school.path.split("/").at(-2) ?? "";
    for (let post = 0; post < count(index); post++) employ(people, random, POSTS[post] ?? { role: "staff" }, school, shares, label);
  });
  return people;
}

function employ(people: Workforce, random: Random, post: Post, at: { id: string; path: string }, shares: Shares, label: string): void {
  const name = personName(random, { shares });
  const id = random.id();
  const number = people.accounts.length;
  const email = `${inLatinLetters(`${name.givenName}.${name.familyName}`).toLowerCase()}.${label}-${number}@national.pana`;
  people.accounts.push({ id, email, ...name, locale: localeOf(name), homePath: at.path });
  people.grants.push({ id: random.id(), accountId: id, role: post.role, safetyFunction: post.safetyFunction ?? null, placeId: at.id, placePath: at.path });
}

function sharesIn(regionCode: string): Shares {
  return REGION_PROFILES[regionCode]?.shares ?? {};
}
