/** The only door of this room for later rooms. */
export { lookAtLinksJob } from "./links/look.server.ts";
export { endConsentsJob, showNamesJob } from "./contest/consent.server.ts";
export { countCampaignsJob } from "./open/tally.server.ts";
export { remindOfCampaignsJob } from "./returns/reminders.server.ts";
export { sweepReturnFilesJob } from "./checking/import/file.server.ts";
export { importReturns } from "./checking/import/work.server.ts";
