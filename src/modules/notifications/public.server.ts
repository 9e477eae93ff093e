export { countUnread } from "./queries.server.ts";
export { mailNotificationsJob } from "./mailing.server.ts";
export { sweepNotificationsJob } from "./sweep.server.ts";
