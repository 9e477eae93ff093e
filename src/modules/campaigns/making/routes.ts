import type { RoomRoute } from "#platform/http/route.ts";

const page = (path: string, file: string, access: RoomRoute["access"]): RoomRoute => ({ path: `work/campaigns${path}`, file: `modules/campaigns/making/pages/${file}`, access });
const edit = (path: string, file: string): RoomRoute => page(`/:campaignId/edit${path}`, file, "campaigns.run");

export const makingRoutes: readonly RoomRoute[] = [
  page("", "list.tsx", "campaigns.browse"),
  { ...page("/export", "list-export.ts", "campaigns.browse"), shell: "none" },
  page("/new", "new.tsx", "campaigns.run"),
  page("/:campaignId", "hub.tsx", "campaigns.browse"),
  page("/:campaignId/regulation", "regulation.tsx", "campaigns.browse"),
  { ...page("/:campaignId/regulation/file", "regulation-file.ts", "campaigns.browse"), shell: "none" },
  edit("", "edit.tsx"),
  edit("/basics", "basics.tsx"),
  edit("/form", "form.tsx"),
  edit("/form/:column", "column.tsx"),
  edit("/plan", "plan.tsx"),
  edit("/plan/sections/:index", "plan-section.tsx"),
  edit("/plan/measures/:number", "plan-measure.tsx"),
  edit("/schedule", "schedule.tsx"),
  edit("/scope", "scope.tsx"),
  edit("/publish", "publish.tsx"),
  edit("/close", "close.tsx"),
  edit("/:section", "section.tsx"),
  { ...page("/:campaignId/materials", "materials.tsx", "campaigns.run"), body: "upload" },
  { ...page("/:campaignId/materials/:fileId", "material.ts", "campaigns.browse"), shell: "none" },
  { path: "campaigns/:slug/regulation", file: "modules/campaigns/making/pages/public-regulation.ts", access: "public", shell: "none" },
];
