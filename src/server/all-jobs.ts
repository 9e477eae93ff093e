import { sweepSignInJob } from "../modules/accounts/public.server.ts";
import { sweepDraftsJob } from "../modules/places/public.server.ts";
import type { AnyJob } from "../platform/jobs/job.ts";
import { sweepUploadsJob } from "../platform/vault/upload.server.ts";

/** Every kind of job the workers run. */
export const allJobs: readonly AnyJob[] = [
  sweepSignInJob,
  sweepDraftsJob,
  sweepUploadsJob,
];
