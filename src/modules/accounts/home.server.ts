import type { BellProvider, HomeProvider } from "#platform/home/card.ts";
import { link } from "#platform/i18n/link.ts";
import { m } from "#paraglide/messages.js";
import { areaPeople } from "./home/area.server.ts";
import { peopleByRegion } from "./home/regions.server.ts";
import { schoolPeople } from "./home/school.server.ts";

export const accountsHome: readonly HomeProvider[] = [schoolPeople, areaPeople, peopleByRegion];

/** Roles that are offered to the person and wait for an answer. */
export const offersToMe: BellProvider = async ({ offers }) => ({ count: offers, label: m.people_bell_offers(), href: link("/my-roles") });
