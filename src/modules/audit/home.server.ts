import type { HomeProvider } from "#platform/home/card.ts";
import { link } from "#platform/i18n/link.ts";
import { m } from "#paraglide/messages.js";
import { activityByWeek } from "./home-activity.server.ts";
import { changedHere } from "./queries/pages.server.ts";

const SHOWN = 6;

/** The newest lines of one's own place. */
export const auditHome: readonly HomeProvider[] = [
  activityByWeek,
  {
    action: "audit.browse",
    async cards(tx, scope) {
      const { rows } = await changedHere(tx, scope, scope.placeId, SHOWN);
      if (rows.length === 0) return [];
      const events = rows.map((row) => ({
        title: row.subject ? `${row.what}: ${row.subject.name}` : row.what,
        when: row.who ? `${row.moment} · ${row.who}` : row.moment,
        at: row.at,
      }));
      return [{ kind: "news", title: m.audit_title(), events, more: { label: m.audit_home_all(), href: link("/audit") } }];
    },
  },
];
