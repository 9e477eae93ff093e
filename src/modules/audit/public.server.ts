/** The only door of this room for later rooms. */
export { openingsOf, type Opening } from "./queries/openings.server.ts";
