import type { RoomRoute } from "#platform/http/route.ts";

const here = "modules/campaigns/checking";
const route = (path: string, file: string, access: RoomRoute["access"], more: Partial<RoomRoute> = {}): RoomRoute => ({ path: `work/campaigns/:campaignId/${path}`, file: `${here}/${file}`, access, ...more });

export const checkingRoutes: readonly RoomRoute[] = [
  route("check", "inbox/pages/inbox.tsx", "campaigns.check"),
  route("check/export", "inbox/pages/export.ts", "campaigns.check", { shell: "none" }),
  route("check/extend", "decisions/pages/extend.tsx", "campaigns.check"),
  route("check/template", "import/pages/template.ts", "campaigns.check", { shell: "none" }),
  route("check/import", "import/pages/upload.tsx", "campaigns.check", { body: "upload" }),
  { path: "work/campaigns/imports/:importId", file: `${here}/import/pages/import.tsx`, access: "campaigns.check" },
  route("check/:placeId", "decisions/pages/return.tsx", "campaigns.check", { place: "placeId" }),
  route("check/:placeId/enter", "import/pages/enter.tsx", "campaigns.check", { place: "placeId" }),
  route("check/:placeId/file/:fileId", "decisions/pages/file.ts", "campaigns.check", { place: "placeId", shell: "none" }),
  route("final", "final-report/pages/final.tsx", "campaigns.seeResults"),
  route("final/export", "final-report/pages/export.ts", "campaigns.seeResults", { shell: "none" }),
  route("picture", "picture/pages/picture.tsx", "campaigns.seeResults"),
  route("table", "tables/pages/table.tsx", "campaigns.seeResults"),
  route("table/export", "tables/pages/export.ts", "campaigns.seeResults", { shell: "none" }),
];
