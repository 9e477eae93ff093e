import type { RoomRoute } from "#platform/http/route.ts";

const pages = "modules/team/pages";

export const teamRoutes: readonly RoomRoute[] = [
  { path: "team", file: `${pages}/team.tsx`, access: "team.see" },
  { path: "team/order", file: `${pages}/order.tsx`, access: "team.order" },
  { path: "team/duty", file: `${pages}/duty.tsx`, access: "team.see" },
  { path: "team/schools", file: `${pages}/schools.tsx`, access: "team.watch" },
  { path: "team/document", file: `${pages}/document.ts`, access: "team.see", shell: "none" },
];
