import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { HomeCard, HomeProvider, ListCard } from "#platform/home/card.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { m } from "#paraglide/messages.js";
import { countWithDue } from "../administration/people.server.ts";
import { unsettledWithin } from "../invitations/queries.server.ts";
import { inForce } from "../roles/queries.server.ts";
import { functionName, roleName } from "../roles/words.ts";
import { compositionOf, LEAST_MEMBERS, type Composition, type Seat } from "./safety-service.ts";

/** A school's people: who is missing from the safety service, who has still to be heard from. */
export const schoolPeople: HomeProvider = {
  action: "people.browse",
  async cards(tx, scope) {
    const school = await tx.selectFrom("school").select("type").where("place_id", "=", scope.placeId).executeTakeFirst();
    if (!school) return [];
    const composition = await compositionAt(tx, scope.placeId, school.type);
    const people = await countWithDue(tx, [scope.placePath]);
    const invitations = await unsettledWithin(tx);
    const expired = invitations.filter((one) => one.state === "expired").length;
    const cards: HomeCard[] = [];
    if (scope.role === "schoolHead" && !composition.enough) cards.push(tooFew(composition));
    if (scope.role !== "safetyDeputy" && expired > 0) cards.push(expiredCard(expired));
    cards.push({
      kind: "numbers",
      numbers: [
        { label: m.people_home_people(), value: formatNumber(people.all), href: link("/people") },
        { label: m.people_home_service({ least: LEAST_MEMBERS }), value: formatNumber(composition.people), href: link("/people?role=safetyMember") },
        { label: m.people_home_invitations(), value: formatNumber(invitations.length), href: manages(scope) ? link("/people/invitations") : undefined },
        { label: m.people_home_unaccepted(), value: formatNumber(people.due), href: scope.role === "safetyDeputy" ? undefined : link("/people?state=unaccepted") },
      ],
    });
    cards.push(serviceCard(composition, scope));
    return cards;
  },
};

function manages(scope: PersonScope): boolean {
  return scope.role !== "safetyDeputy";
}

function tooFew({ people }: Composition): HomeCard {
  return {
    kind: "due",
    title: m.people_home_few_title({ count: people }),
    text: m.people_home_few_text({ least: LEAST_MEMBERS }),
    act: { label: m.people_invite(), href: link("/people/invite") },
  };
}

function expiredCard(count: number): HomeCard {
  return {
    kind: "due",
    title: m.people_home_expired_title({ count }),
    text: m.people_home_expired_text(),
    act: { label: m.people_home_expired_do(), href: link("/people/invitations") },
  };
}

function serviceCard(composition: Composition, scope: PersonScope): ListCard {
  const lines = composition.seats.map(({ seat, has, needs }) => ({
    label: seatName(seat),
    detail: has === 0 ? m.people_home_seat_open() : has >= needs ? m.people_home_seat_filled({ count: has }) : m.people_home_of({ part: has, whole: needs }),
    tone: has >= needs ? ("well" as const) : ("due" as const),
  }));
  const more = scope.role === "schoolHead" && composition.open.length > 0 ? { label: m.people_home_seats_fill(), href: link("/people/invite-many") } : undefined;
  return { kind: "list", title: m.people_home_service_title(), note: m.people_home_service_note(), lines, more };
}

function seatName(seat: Seat): string {
  if (seat === "head") return roleName("schoolHead");
  if (seat === "deputy") return roleName("safetyDeputy");
  return seat === "doctor" ? m.people_home_seat_doctor() : functionName(seat);
}

async function compositionAt(tx: ReadTx, placeId: string, type: string): Promise<Composition> {
  const rows = await tx
    .selectFrom("role_grant as g")
    .select(["g.account_id", "g.role", "g.safety_function"])
    .where("g.place_id", "=", placeId)
    .where("g.role", "in", ["schoolHead", "safetyDeputy", "safetyMember"])
    .where(inForce())
    .execute();
  const holders = rows.map((row) => ({ accountId: row.account_id, seat: seatOf(row.role as Role, row.safety_function as SafetyFunction | null) }));
  const hasBoarding = type === "boarding" || holders.some(({ seat }) => seat === "boardingHead" || seat === "boardingEducator");
  return compositionOf(holders, hasBoarding);
}

function seatOf(role: Role, safetyFunction: SafetyFunction | null): Seat {
  if (role === "schoolHead") return "head";
  return role === "safetyDeputy" || !safetyFunction ? "deputy" : safetyFunction;
}
