/** The only door of this room for later rooms. */
export { areasInReach } from "./queries/areas.server.ts";
export { bulkInsertSchools } from "./commands/bulk.server.ts";
export { createPlace, createSchool } from "./commands/create.server.ts";
export { loadDirectory } from "./commands/load-directory.server.ts";
export { readWorkingCalendar, schoolYearOfDay, schoolYears } from "./queries/calendar.server.ts";
export { foldHeader } from "./import/columns.ts";
export { sweepDraftsJob } from "./import/draft.server.ts";
export { importSchools } from "./import/import-work.server.ts";
export { historyOf, successorsOf } from "./queries/history.server.ts";
export { findSchool, findSchoolByPublicCode } from "./queries/school.server.ts";
export { holdsAll, searchPlaces, searchWords } from "./queries/search.server.ts";
export {
  findPlace,
  findPlaceByCode,
  findPlaceByPath,
  findPlaceInReach,
  findPlaces,
  getPlace,
  placeChain,
  reachOf,
  regionsOn,
  subtree,
  theNation,
} from "./queries/tree.server.ts";
export { addWorkingDays, isWorkingDay, partOf, schoolYearOf, workingDaysBetween, yearTitle } from "./rules/calendar.ts";
export type { Place, PlaceKind } from "./schema.ts";
