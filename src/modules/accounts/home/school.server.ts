import type { PersonScope } from "#platform/access/scope.ts";
import type { HomeCard, HomeProvider } from "#platform/home/card.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { m } from "#paraglide/messages.js";
import { countWithDue } from "../administration/people.server.ts";
import { unsettledWithin } from "../invitations/queries.server.ts";

/** A school's people: who has still to be heard from. */
export const schoolPeople: HomeProvider = {
  action: "people.browse",
  async cards(tx, scope) {
    const school = await tx.selectFrom("school").select("place_id").where("place_id", "=", scope.placeId).executeTakeFirst();
    if (!school) return [];
    const people = await countWithDue(tx, [scope.placePath]);
    const invitations = await unsettledWithin(tx);
    const expired = invitations.filter((one) => one.state === "expired").length;
    const cards: HomeCard[] = [];
    if (scope.role !== "safetyDeputy" && expired > 0) cards.push(expiredCard(expired));
    cards.push({
      kind: "numbers",
      numbers: [
        { label: m.people_home_people(), value: formatNumber(people.all), href: link("/people") },
        { label: m.people_home_invitations(), value: formatNumber(invitations.length), href: manages(scope) ? link("/people/invitations") : undefined },
        { label: m.people_home_unaccepted(), value: formatNumber(people.due), href: scope.role === "safetyDeputy" ? undefined : link("/people?state=unaccepted") },
      ],
    });
    return cards;
  },
};

function manages(scope: PersonScope): boolean {
  return scope.role !== "safetyDeputy";
}

function expiredCard(count: number): HomeCard {
  return {
    kind: "due",
    title: m.people_home_expired_title({ count }),
    text: m.people_home_expired_text(),
    act: { label: m.people_home_expired_do(), href: link("/people/invitations") },
  };
}
