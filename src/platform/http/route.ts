import type { Action } from "../access/actions.ts";

/** A page or resource of a room, as the room's routes.ts lists it. Nothing is reachable that is not listed. */
export type RoomRoute = {
  /** Below the language: "places/:placeId". */
  path: string;
  /** Route module, relative to src/. */
  file: string;
  /** Who may come: everybody, anybody signed in, or the roles of an action. */
  access: Action | "public" | "signed-in";
  /** The name of the param that must be a place within reach (any place, where access is public). */
  place?: string;
  /** Which frame stands around the page; by default staff, or public where access is. */
  shell?: "staff" | "public" | "plain" | "none";
  /** "upload" for pages that take files: up to 30 MB instead of 1 MB. */
  body?: "upload";
  /** A cry for help is never refused for its number: those of a flood are slowed down and marked. */
  neverRefused?: true;
  /** For public pages that are the same for everybody and read no query: kept in memory so long for strangers. */
  keepSeconds?: number;
};
