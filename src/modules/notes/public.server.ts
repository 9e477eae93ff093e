/** The only door of this room for later rooms. */
export { listNotes } from "./queries.server.ts";
export { listTeam } from "./members.server.ts";
