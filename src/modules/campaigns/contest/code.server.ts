import { randomInt } from "node:crypto";

/** No vowels and nothing that looks like something else: no word comes out of it, and it can be read aloud. */
const SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ".replace("Q", "");

export function newCode(length: number): string {
  return Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join("");
}
