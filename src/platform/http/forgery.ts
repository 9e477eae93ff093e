const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a changing request comes from our own pages. Browsers say so themselves: newer ones in
 * Sec-Fetch-Site, older ones in Origin. Who says neither is refused.
 */
export function comesFromUs(method: string, headers: Headers, ownOrigin: string): boolean {
  if (SAFE.has(method)) return true;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null && site !== "same-origin") return false;
  if (origin === ownOrigin) return true;
  return site === "same-origin" && (origin === null || origin === "null");
}
