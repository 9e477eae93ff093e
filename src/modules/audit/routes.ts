import type { RoomRoute } from "../../platform/http/route.ts";

export const auditRoutes: readonly RoomRoute[] = [
  { path: "audit", file: "modules/audit/pages/here.tsx", access: "audit.browse" },
  { path: "audit/mine", file: "modules/audit/pages/mine.tsx", access: "signed-in" },
  { path: "audit/mine/export", file: "modules/audit/pages/mine-export.ts", access: "signed-in", shell: "none" },
  { path: "places/:placeId/audit", file: "modules/audit/pages/happened.tsx", access: "audit.browse", place: "placeId" },
  { path: "places/:placeId/audit/export", file: "modules/audit/pages/happened-export.ts", access: "audit.browse", place: "placeId", shell: "none" },
];
