import type { RoomRoute } from "#platform/http/route.ts";

export const jobsRoutes: readonly RoomRoute[] = [{ path: "jobs", file: "modules/jobs/pages/jobs.tsx", access: "jobs.see" }];
