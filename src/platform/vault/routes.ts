import type { RoomRoute } from "#platform/http/route.ts";

export const routes: readonly RoomRoute[] = [
  { path: "unlock", file: "platform/vault/pages/unlock.tsx", access: "signed-in", shell: "plain" },
];
