import type { RoomRoute } from "#platform/http/route.ts";

const page = (path: string, file: string): RoomRoute => ({ path: `work/campaigns/:campaignId/plan${path}`, file: `modules/campaigns/plan/pages/${file}`, access: "campaigns.browse" });

export const planRoutes: readonly RoomRoute[] = [
  page("", "plan.tsx"),
  { ...page("/places/:placeId", "place.tsx"), place: "placeId" },
  { ...page("/places/:placeId/export", "export.ts"), place: "placeId", shell: "none" },
  { path: "work/campaigns/:campaignId/plan/places/:placeId/files/:fileId", file: "modules/campaigns/plan/pages/file.ts", access: "campaigns.readReturns", place: "placeId", shell: "none" },
  { ...page("/:measure", "measure.tsx"), body: "upload" },
];
