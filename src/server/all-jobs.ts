import { sweepSignInJob } from "../modules/accounts/public.server.ts";
import { escalateJob, forgetDraftsJob, tellReadersJob } from "../modules/calls/public.server.ts";
import {
  countCampaignsJob,
  endConsentsJob,
  importReturns,
  lookAtLinksJob,
  remindOfCampaignsJob,
  showNamesJob,
  sweepReturnFilesJob,
} from "../modules/campaigns/public.server.ts";
import { mailNotificationsJob, sweepNotificationsJob } from "../modules/notifications/public.server.ts";
import { importSchools, sweepDraftsJob } from "../modules/places/public.server.ts";
import type { AnyJob } from "../platform/jobs/job.ts";
import { settleFailedJob } from "../platform/jobs/settle-failed.server.ts";
import { sweepUploadsJob } from "../platform/vault/upload.server.ts";

/** Every kind of job the workers run. */
export const allJobs: readonly AnyJob[] = [
  settleFailedJob,
  sweepSignInJob,
  importSchools,
  mailNotificationsJob,
  sweepNotificationsJob,
  sweepDraftsJob,
  sweepUploadsJob,
  escalateJob,
  tellReadersJob,
  forgetDraftsJob,
  remindOfCampaignsJob,
  countCampaignsJob,
  lookAtLinksJob,
  endConsentsJob,
  showNamesJob,
  importReturns,
  sweepReturnFilesJob,
];
