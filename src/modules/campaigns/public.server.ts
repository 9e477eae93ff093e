/** The only door of this room for later rooms. */
export { countCampaignsJob } from "./open/tally.server.ts";
export { sweepReturnFilesJob } from "./checking/import/file.server.ts";
export { importReturns } from "./checking/import/work.server.ts";
