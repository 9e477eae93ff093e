export { countUnread } from "./queries.server.ts";
export { mailNotifications } from "./mailing.server.ts";
export { sweepNotifications } from "./sweep.server.ts";
