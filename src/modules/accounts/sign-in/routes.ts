import type { RoomRoute } from "../../../platform/http/route.ts";

export const signInRoutes: readonly RoomRoute[] = [
  { path: "sign-in", file: "modules/accounts/sign-in/pages/sign-in.tsx", access: "public", shell: "plain" },
  { path: "sign-out", file: "modules/accounts/sign-in/pages/sign-out.tsx", access: "public", shell: "plain" },
  { path: "session-ended", file: "modules/accounts/sign-in/pages/session-ended.tsx", access: "public", shell: "plain" },
  { path: "set-up", file: "modules/accounts/sign-in/pages/set-up.tsx", access: "public", shell: "plain" },
];
