import { inLatinLetters } from "../letters.ts";
import { localeOf, personName, type Shares } from "../people.ts";
import type { DemoPlaces } from "./make-places.ts";
import type { Random } from "../random.ts";
import { BRANCH_STAFF, DEMO_SCHOOL, DEMO_SIGN_INS, FIRST_SCHOOL_STAFF, SCHOOL_STAFF, type DemoPerson, type Duty } from "./people.ts";
import { DEMO_DISTRICTS, type DemoSchool } from "./places.ts";

const IN_ALMATY: Shares = { kazakh: 63, russian: 22, uighur: 6, korean: 2, tatar: 2, german: 1, ukrainian: 1, azerbaijani: 1 };
const IN_KARAGANDA: Shares = { kazakh: 54, russian: 33, ukrainian: 3, german: 3, tatar: 3, korean: 1, azerbaijani: 1 };
const UIGHUR_SCHOOL: Shares = { uighur: 80, kazakh: 17, russian: 3 };

/** Everybody of the demo: those who sign in with the listed addresses, and their colleagues. */
export function demoPeople(random: Random, places: DemoPlaces): DemoPerson[] {
  const taken = new Set(DEMO_SIGN_INS.map((person) => person.email));
  const somebody = (shares: Shares, ...duties: readonly [Duty, ...Duty[]]): DemoPerson => {
    const name = personName(random, { shares });
    const { familyName, givenName, patronymic } = name;
    return { email: freeAddress(taken, givenName, familyName), name: [familyName, givenName, patronymic], locale: localeOf(name), duties };
  };

  const people = [...DEMO_SIGN_INS];
  people.push(
    somebody(IN_ALMATY, { role: "instituteAnalyst", at: "nation" }),
    somebody(IN_ALMATY, { role: "instituteTrainer", at: "nation" }),
    somebody(IN_ALMATY, { role: "instituteEditor", at: "nation" }),
    somebody(IN_ALMATY, { role: "networkCoordinator", at: "network" }),
  );
  const regions = [...new Set(DEMO_DISTRICTS.map((district) => regionOf(district.code)))];
  for (const region of regions) {
    people.push(somebody(sharesIn(region), { role: "administrator", at: region }), somebody(sharesIn(region), { role: "regionOfficer", at: region }));
  }
  for (const district of DEMO_DISTRICTS) {
    const shares = sharesIn(regionOf(district.code));
    people.push(somebody(shares, { role: "districtOfficer", at: district.code }));
    for (const school of district.schools) {
      const here = school.languages.includes("ug") ? UIGHUR_SCHOOL : shares;
      for (const duty of staffOf(school)) people.push(somebody(here, { ...duty, at: school.key }));
    }
  }
  const absent = people.flatMap((person) => person.duties).find((duty) => !places.has(duty.at));
  if (absent) throw new Error(`The demo gives a role at ${absent.at}, which it has not made.`);
  return people;
}

function regionOf(districtCode: string): string {
  return districtCode.slice(0, 2);
}

function sharesIn(region: string): Shares {
  return region === "75" ? IN_ALMATY : IN_KARAGANDA;
}

function staffOf(school: DemoSchool): readonly Omit<Duty, "at">[] {
  if (school.key === DEMO_SCHOOL) return FIRST_SCHOOL_STAFF;
  return school.type === "networkBranch" ? [...SCHOOL_STAFF, ...BRANCH_STAFF] : SCHOOL_STAFF;
}

function freeAddress(taken: Set<string>, givenName: string, familyName: string): string {
  const stem = inLatinLetters(`${givenName}.${familyName}`).toLowerCase();
  for (let number = 1; ; number++) {
    const address = `${stem}${number === 1 ? "" : number}@demo.pana`;
    if (taken.has(address)) continue;
    taken.add(address);
    return address;
  }
}
