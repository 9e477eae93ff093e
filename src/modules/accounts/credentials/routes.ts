import type { RoomRoute } from "../../../platform/http/route.ts";

const pages = "modules/accounts/credentials/pages";

export const credentialRoutes: readonly RoomRoute[] = [
  { path: "profile", file: `${pages}/profile.tsx`, access: "signed-in" },
  { path: "profile/password", file: `${pages}/password.tsx`, access: "signed-in" },
];
