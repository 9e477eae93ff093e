import type { RoomRoute } from "../platform/http/route.ts";

export const shellRoutes: readonly RoomRoute[] = [
  { path: "", file: "server/pages/front.tsx", access: "public", keepSeconds: 600 },
  { path: "home", file: "server/pages/home.tsx", access: "signed-in" },
  { path: "scheme", file: "server/pages/scheme.ts", access: "public", shell: "none" },
  { path: "exit", file: "server/pages/exit.ts", access: "public", shell: "none" },
  { path: "api", file: "server/pages/api.tsx", access: "public" },
  { path: "ui", file: "server/pages/living.tsx", access: "public", shell: "staff" },
];
