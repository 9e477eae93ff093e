import type { RoomRoute } from "#platform/http/route.ts";

const pages = "modules/calls/pages";

export const callsRoutes: readonly RoomRoute[] = [
  { path: "help", file: `${pages}/help.tsx`, access: "public", keepSeconds: 60 },
  { path: "help/places", file: `${pages}/places-of-help.tsx`, access: "public" },
  { path: "help/school", file: `${pages}/choose-school.tsx`, access: "public", neverRefused: true },
  { path: "help/tell/:token", file: `${pages}/tell.tsx`, access: "public", neverRefused: true },
  { path: "help/tell/:token/:step", file: `${pages}/tell.tsx`, access: "public", neverRefused: true },
  { path: "help/receipt", file: `${pages}/receipt.tsx`, access: "public", neverRefused: true },
  { path: "help/receipt/picture", file: `${pages}/receipt-picture.ts`, access: "public", shell: "none" },
  { path: "s/:code", file: `${pages}/school.tsx`, access: "public", neverRefused: true },
  { path: "report", file: `${pages}/report.tsx`, access: "calls.report" },
  { path: "calls", file: `${pages}/inbox.tsx`, access: "calls.read" },
  { path: "calls/posters", file: `${pages}/posters.tsx`, access: "calls.report" },
  { path: "calls/posters/file", file: `${pages}/poster-file.ts`, access: "calls.report", shell: "none" },
  { path: "calls/register", file: `${pages}/register.tsx`, access: "register.add" },
  { path: "calls/:callId/register", file: `${pages}/register.tsx`, access: "calls.read" },
  { path: "calls/:callId/decide", file: `${pages}/decide.tsx`, access: "calls.read" },
  { path: "calls/:callId", file: `${pages}/call.tsx`, access: "calls.read" },
];
