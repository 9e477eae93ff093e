import type { Import } from "./source-files.ts";

/** Rooms in the order in which they may use each other: a later one the doors of an earlier one, never the reverse. */
export const ROOMS = [
  "places",
  "accounts",
  "notifications",
  "jobs",
  "audit",
  "vault",
  "api",
  "notes",
  "team",
  "children",
  "register",
  "calls",
  "cases",
  "duties",
  "campaigns",
  "surveys",
  "wellbeing",
  "learning",
  "library",
  "strategy",
] as const;

const DOORS = /^src\/modules\/[^/]+\/(?:schema|public\.server)\.ts$/;

type Kind = "schema" | "rules" | "access" | "server" | "page" | "other";

/** Why an import goes the wrong way, or undefined when it may stand. */
export function wrongWay({ from, to }: Import): string | undefined {
  if (!to.startsWith("src/")) return undefined;
  const [here, there] = [layerOf(from), layerOf(to)];
  if (there === "paraglide") return here === "ui" ? "components say words given to them" : undefined;
  if (here === "ui" && there !== "ui") return "ui imports nothing of ours";
  if (here === "enhance" && there !== "enhance") return "the script of enhancements stands alone";
  if (here === "platform" && there !== "platform") return "the platform knows no rooms, no pages and no server";
  if (here === "modules" && there === "server") return "rooms know no server";
  if (here === "modules" && there === "enhance") return "rooms know no script";
  return here === "modules" && there === "modules" ? wrongBetweenRooms(from, to) : undefined;
}

function wrongBetweenRooms(from: string, to: string): string | undefined {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === other) return wrongInRoom(kindOf(from), kindOf(to), from);
  if (ROOMS.indexOf(other as never) > ROOMS.indexOf(own as never)) return `${other} comes after ${own}`;
  return DOORS.test(to) ? undefined : "another room is entered by its schema.ts and public.server.ts only";
}

function wrongInRoom(here: Kind, there: Kind, from: string): string | undefined {
  if (/\.test\.tsx?$/.test(from)) return undefined;
  if (there === "page" && here !== "page" && here !== "other") return "only pages use pages and parts";
  if (here === "schema" && there !== "schema") return "schema stands at the bottom";
  if ((here === "rules" || here === "access") && there === "server") return "rules and access are pure";
  return undefined;
}

function kindOf(file: string): Kind {
  if (/\/(?:pages|parts)\//.test(file)) return "page";
  if (file.includes(".server.")) return "server";
  if (/\/schema(?:\.ts$|\/)/.test(file)) return "schema";
  if (/\/rules(?:\.ts$|\/)/.test(file)) return "rules";
  if (/\/access(?:\.ts$|\/)/.test(file)) return "access";
  return "other";
}

export function layerOf(file: string): string {
  return file.split("/")[1] ?? "";
}

export function roomOf(file: string): string {
  return file.split("/")[2] ?? "";
}
