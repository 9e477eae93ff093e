import type { RoomRoute } from "#platform/http/route.ts";

const page = (path: string, file: string): RoomRoute => ({ path: `work/campaigns/:campaignId/return${path}`, file: `modules/campaigns/returns/pages/${file}`, access: "campaigns.send" });

export const returnsRoutes: readonly RoomRoute[] = [
  { ...page("", "return.tsx"), body: "upload" },
  { ...page("/certificate", "certificate.ts"), shell: "none" },
  { path: "campaigns/proof/:code", file: "modules/campaigns/returns/pages/proof.tsx", access: "public" },
  { ...page("/files/:fileId", "file.ts"), shell: "none" },
];
