/** The only door of this room for later rooms. */
export { escalateJob, tellReadersJob } from "./alerts.server.ts";
export { forgetDraftsJob } from "./draft.server.ts";
