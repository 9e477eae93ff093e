import type { RoomRoute } from "#platform/http/route.ts";

const pages = "modules/register/pages";

export const registerRoutes: readonly RoomRoute[] = [
  { path: "register", file: `${pages}/register.tsx`, access: "register.read" },
  { path: "register/:caseId", file: `${pages}/case.tsx`, access: "register.read" },
];
