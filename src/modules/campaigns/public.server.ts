/** The only door of this room for later rooms. */
export { countCampaignsJob } from "./open/tally.server.ts";
