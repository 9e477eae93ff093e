/** A path of this program, or undefined: whatever a form or an address carries must not lead to another site. */
export function ownPath(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\/(?:kk|ru|en)(?:[/?]|$)/.test(value)) return undefined;
  const here = "http://here.invalid";
  const url = URL.canParse(value, here) ? new URL(value, here) : undefined;
  return url?.origin === here ? url.pathname + url.search : undefined;
}
