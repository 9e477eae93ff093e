/** The only door of this room for later rooms. */
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
} from "./queries.server.ts";
export type { Place, PlaceKind } from "./schema.ts";
