/** The only door of this room for later rooms. */
export { onDuty, readContact } from "./duty.server.ts";
export { tellFirst } from "./duty-rules.ts";
export { namedInForce } from "./queries.server.ts";
