import type { RoomRoute } from "#platform/http/route.ts";

const pages = "modules/campaigns/open/pages";

export const openRoutes: readonly RoomRoute[] = [
  { path: "campaigns", file: `${pages}/list.tsx`, access: "public", keepSeconds: 15 },
  { path: "campaigns/feed", file: `${pages}/feed.ts`, access: "public", shell: "none", keepSeconds: 60 },
  { path: "campaigns/:slug", file: `${pages}/campaign.tsx`, access: "public", keepSeconds: 15 },
  { path: "campaigns/:slug/wall", file: `${pages}/wall.tsx`, access: "public" },
  { path: "campaigns/:slug/calendar", file: `${pages}/calendar.ts`, access: "public", shell: "none" },
  { path: "campaigns/:slug/card.png", file: `${pages}/card.ts`, access: "public", shell: "none", keepSeconds: 600 },
  { path: "campaigns/:slug/card.svg", file: `${pages}/card.ts`, access: "public", shell: "none", keepSeconds: 600 },
  { path: "campaigns/:slug/files/:fileId", file: `${pages}/file.ts`, access: "public", shell: "none" },
  { path: "work/campaigns/:campaignId/wall", file: `${pages}/moderation.tsx`, access: "campaigns.moderate" },
];
