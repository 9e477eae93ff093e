import type { RoomRoute } from "#platform/http/route.ts";

const page = (path: string, file: string, access: RoomRoute["access"]): RoomRoute => ({ path: `work/campaigns${path}`, file: `modules/campaigns/making/pages/${file}`, access });

export const makingRoutes: readonly RoomRoute[] = [
  page("", "list.tsx", "campaigns.browse"),
  page("/:campaignId", "hub.tsx", "campaigns.browse"),
];
