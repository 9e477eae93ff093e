import type { RoomRoute } from "../../../platform/http/route.ts";

/** Public in the table, because they open before the second factor is shown; each asks for the session itself. */
export const secondFactorRoutes: readonly RoomRoute[] = [
  { path: "second-factor", file: "modules/accounts/second-factor/pages/challenge.tsx", access: "public", shell: "plain" },
  { path: "second-factor/set-up", file: "modules/accounts/second-factor/pages/set-up.tsx", access: "public", shell: "plain" },
  { path: "second-factor/passkey", file: "modules/accounts/second-factor/pages/passkey.tsx", access: "public", shell: "plain" },
  { path: "passkey/options", file: "modules/accounts/second-factor/pages/passkey-options.ts", access: "public", shell: "none" },
  { path: "profile/second-factor", file: "modules/accounts/second-factor/pages/manage.tsx", access: "signed-in" },
];
