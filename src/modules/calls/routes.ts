import type { RoomRoute } from "#platform/http/route.ts";

const pages = "modules/calls/pages";

export const callsRoutes: readonly RoomRoute[] = [
  { path: "help", file: `${pages}/help.tsx`, access: "public", keepSeconds: 60 },
  { path: "help/school", file: `${pages}/choose-school.tsx`, access: "public" },
  { path: "help/tell/:token", file: `${pages}/tell.tsx`, access: "public" },
  { path: "help/tell/:token/:step", file: `${pages}/tell.tsx`, access: "public" },
  { path: "help/receipt", file: `${pages}/receipt.tsx`, access: "public" },
  { path: "s/:code", file: `${pages}/school.tsx`, access: "public" },
  { path: "calls", file: `${pages}/inbox.tsx`, access: "calls.read" },
  { path: "calls/:callId", file: `${pages}/call.tsx`, access: "calls.read" },
];
