/** The only door of this room for later rooms. */
export { endConsentsJob, showNamesJob } from "./contest/consent.server.ts";
export { countCampaignsJob } from "./open/tally.server.ts";
