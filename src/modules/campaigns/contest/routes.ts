import type { RoomRoute } from "#platform/http/route.ts";

const page = (path: string, file: string, access: RoomRoute["access"] = "campaigns.browse"): RoomRoute => ({
  path: `work/campaigns/:campaignId/contest${path}`,
  file: `modules/campaigns/contest/pages/${file}`,
  access,
});
const open = (path: string, file: string): RoomRoute => ({ path: `campaigns${path}`, file: `modules/campaigns/contest/pages/${file}`, access: "public" });

export const contestRoutes: readonly RoomRoute[] = [
  page("", "hub.tsx"),
  page("/edit", "edit.tsx", "campaigns.run"),
  page("/new", "new.tsx", "campaigns.send"),
  page("/entries/:entryId", "entry.tsx"),
  page("/entries/:entryId/edit", "entry-edit.tsx", "campaigns.send"),
  { ...page("/entries/:entryId/files", "files.tsx", "campaigns.send"), body: "upload" },
  { ...page("/entries/:entryId/files/:fileId", "file.ts"), shell: "none" },
  { ...page("/entries/:entryId/diploma", "diploma.ts", "campaigns.send"), shell: "none" },
  page("/jury", "jury.tsx", "campaigns.judge"),
  page("/jury/:entryId", "score.tsx", "campaigns.judge"),
  page("/stages/:stage", "stage.tsx", "campaigns.holdStages"),
  { ...page("/stages/:stage/protocol", "protocol.ts", "campaigns.holdStages"), shell: "none" },
  page("/stages/:stage/tie/:entryId", "tie.tsx", "campaigns.holdStages"),
  open("/:slug/contest", "results.tsx"),
  { ...open("/:slug/contest/:fileId", "shown.ts"), shell: "none" },
  open("/diploma/:code", "proof.tsx"),
];
