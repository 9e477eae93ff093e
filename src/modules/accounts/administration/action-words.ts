import { m } from "#paraglide/messages.js";
import type { Action } from "#platform/access/actions.ts";

/** What each action lets a person do, in a reader's words. A room that adds an action adds its words here. */
export const ACTION_WORDS: Record<Action, () => string> = {
  "home.open": m.people_action_home,
  "home.seeArea": m.people_action_area,
  "search.use": m.people_action_search,
  "places.browse": m.people_action_places_browse,
  "places.edit": m.people_action_places_edit,
  "places.restructure": m.people_action_places_restructure,
  "places.import": m.people_action_places_import,
  "calendar.browse": m.people_action_calendar_browse,
  "calendar.edit": m.people_action_calendar_edit,
  "people.browse": m.people_action_browse,
  "people.manage": m.people_action_manage,
  "people.seeAcceptances": m.people_action_acceptances,
  "access.seeTable": m.people_action_access_table,
  "mail.seeOutbox": m.mail_outbox_action,
  "jobs.see": m.jobs_action,
  "audit.browse": m.people_action_audit,
  "api.useToken": m.api_action_use_token,
  "api.seeTokens": m.api_action_see_tokens,
  "notes.use": m.people_action_notes,
  "campaigns.browse": m.campaigns_action_browse,
  "campaigns.run": m.campaigns_action_run,
  "campaigns.send": m.campaigns_action_send,
  "campaigns.check": m.campaigns_action_check,
  "campaigns.seeResults": m.campaigns_action_see_results,
  "campaigns.judge": m.campaigns_action_judge,
  "vault.use": m.people_action_vault,
  "vault.makeRecoveryKey": m.people_action_recovery_key,
  "vault.recover": m.people_action_recover,
};
