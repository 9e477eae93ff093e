import { createHash } from "node:crypto";
import { Problem } from "../../platform/api/problem.ts";

/** Made of the answer itself: the same bytes, the same tag. */
export function etagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
}

export function knows(header: string | undefined, etag: string): boolean {
  return listed(header).some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);
}

/** Weak tags never match: what is changed must be exactly what was seen. */
export function requireMatch(header: string | undefined, etag: string): void {
  if (!listed(header).some((tag) => tag === "*" || tag === etag)) throw new Problem("changed-meanwhile", { headers: { ETag: etag } });
}

function listed(header: string | undefined): string[] {
  return (header ?? "").split(",").map((tag) => tag.trim()).filter(Boolean);
}
