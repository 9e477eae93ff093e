/** The only door of this room for later rooms. */
export { listTeam } from "./members.server.ts";
