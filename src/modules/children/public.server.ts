/** The only door of this room for later rooms. */
export { addToChronology } from "./chronology.server.ts";
