/** Cookies by name, as the browser sent them. */
export function readCookies(header: string | null | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 1) continue;
    const name = pair.slice(0, at).trim();
    if (!cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

/** With the host prefix where there is TLS: then no other host and no plain connection can set it. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

export function cookie(name: string, value: string, options: { secure: boolean; maxAge: number; sameSite?: "Lax" | "Strict" }): string {
  const parts = [`${cookieName(name, options.secure)}=${value}`, "Path=/", `Max-Age=${options.maxAge}`, "HttpOnly"];
  parts.push(`SameSite=${options.sameSite ?? "Lax"}`);
  if (options.secure) parts.push("Secure");
  return parts.join("; ");
}
