import type { RoomRoute } from "../../../platform/http/route.ts";

export const sessionRoutes: readonly RoomRoute[] = [
  { path: "profile/sessions", file: "modules/accounts/sessions/pages/sessions.tsx", access: "signed-in" },
  { path: "session/extend", file: "modules/accounts/sessions/pages/extend.ts", access: "signed-in", shell: "none" },
];
