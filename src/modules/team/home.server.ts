import { m } from "#paraglide/messages.js";
import type { HomeCard, HomeProvider } from "#platform/home/card.ts";
import { link } from "#platform/i18n/link.ts";
import { inWords, nameOf } from "#platform/i18n/names.ts";
import { readAnnex3 } from "./content.server.ts";
import { readTeam } from "./queries.server.ts";
import { compositionOf } from "./rules.ts";
import { unservedSchools } from "./watching.server.ts";

const SHOWN = 5;

/** The service of the school: whether its order is made, who of annex 3 is missing, who cannot open calls yet. */
export const teamHome: readonly HomeProvider[] = [
  {
    action: "team.order",
    async cards(tx, scope) {
      const team = await readTeam(tx, scope.placeId);
      const annex = readAnnex3();
      const boarding = team.order?.boarding ?? team.members.some(({ seat }) => seat === "boardingHead" || seat === "boardingEducator");
      const composition = compositionOf(annex, team.members, boarding);
      const cards: HomeCard[] = [];
      if (!team.order) {
        cards.push({ kind: "due", title: m.team_none_title(), text: m.team_none_text(), act: { label: m.team_order_first(), href: link("/team/order") } });
      }
      const shut = team.members.filter(({ readiness }) => readiness !== "opens").length;
      cards.push({
        kind: "list",
        title: m.team_title(),
        note: m.team_home_note({ people: composition.people, least: composition.least }),
        lines: [
          ...composition.missing.map(({ line, has, needs }) => ({
            label: inWords(annex.composition.find((one) => one.line === line)!.text),
            detail: needs > 1 ? m.team_home_some({ has, needs }) : m.team_home_missing(),
            tone: "due" as const,
          })),
          { label: m.team_home_open(), detail: m.team_home_some({ has: team.members.length - shut, needs: team.members.length }), tone: shut > 0 ? ("due" as const) : ("well" as const) },
        ],
        more: { label: m.team_home_more(), href: link("/team") },
      });
      return cards;
    },
  },
  {
    action: "team.watch",
    async cards(tx, scope) {
      const { schools, total } = await unservedSchools(tx, scope.reach, { limit: SHOWN, offset: 0 });
      if (total === 0) return [];
      return [
        {
          kind: "list",
          title: m.team_schools_title(),
          note: m.team_schools_lead(),
          lines: schools.map((school) => ({ label: nameOf(school), detail: school.ordered ? m.team_schools_no_key() : m.team_schools_no_order(), tone: "due" as const, href: link(`/places/${school.id}`) })),
          more: { label: m.team_schools_all({ count: total }), href: link("/team/schools") },
        },
      ];
    },
  },
];
