import { sweepSignInJob } from "../modules/accounts/public.server.ts";
import { importSchools, sweepDraftsJob } from "../modules/places/public.server.ts";
import type { AnyJob } from "../platform/jobs/job.ts";
import { settleWorkJob } from "../platform/jobs/settle-work.server.ts";
import { sweepUploadsJob } from "../platform/vault/upload.server.ts";

/** Every kind of job the workers run. */
export const allJobs: readonly AnyJob[] = [
  settleWorkJob,
  sweepSignInJob,
  importSchools,
  sweepDraftsJob,
  sweepUploadsJob,
];
