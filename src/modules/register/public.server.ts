/** The only door of this room for later rooms. */
export { addToCase, registerCase, type Registered } from "./commands.server.ts";
export { countingOf, readKinds, type KindsOfCruelty } from "./content.server.ts";
export { countEntries, listCases, listEntries, readCase } from "./queries.server.ts";
export { countingWord, PLACE_WORDS, ROLE_WORDS } from "./words.ts";
