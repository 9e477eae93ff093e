import { hash } from "node:crypto";

/** Some megabytes at the most. */
const MOST_KEPT = 400;

const kept = new Map<string, string>();

/**
 * A picture that was made before from the very same things, or a new one. Nothing but what it is made of decides over a
 * picture, so whoever brings the same gets the same, and nobody gets what they did not bring.
 */
export function keptPicture(madeOf: unknown, draw: () => string): string {
  const key = hash("sha256", JSON.stringify(madeOf), "base64url");
  const picture = kept.get(key) ?? draw();
  kept.delete(key);
  kept.set(key, picture);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  return picture;
}
