import type { RoomRoute } from "#platform/http/route.ts";

export const campaignsApiRoutes: readonly RoomRoute[] = [
  { path: "work/campaigns/:campaignId/package", file: "modules/campaigns/api/pages/package.ts", access: "campaigns.seeResults", shell: "none" },
];
