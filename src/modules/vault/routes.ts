import type { RoomRoute } from "#platform/http/route.ts";

export const vaultRoutes: readonly RoomRoute[] = [
  { path: "unlock", file: "modules/vault/pages/unlock.tsx", access: "signed-in", shell: "plain" },
];
