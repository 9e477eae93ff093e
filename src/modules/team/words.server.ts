import { functionName, roleName } from "#modules/accounts/public.server.ts";
import { m } from "#paraglide/messages.js";
import type { Readiness } from "./rules.ts";
import type { Seat } from "./schema.ts";

export function seatName(seat: Seat): string {
  if (seat === "head") return roleName("schoolHead");
  return seat === "deputy" ? roleName("safetyDeputy") : functionName(seat);
}

export const READINESS_WORDS: Readonly<Record<Readiness, () => string>> = {
  opens: m.team_opens,
  noAccount: m.team_no_account,
  noRole: m.team_no_role,
  noKey: m.team_no_key,
};
