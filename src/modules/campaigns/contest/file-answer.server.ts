const ENDINGS: Readonly<Record<string, string>> = { "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "application/pdf": "pdf" };

/** A picture stands in the page; anything else is saved, so that it runs nowhere near our address. The name says nothing. */
export function fileAnswer({ type, content }: { type: string; content: Buffer }, name: string, { save = false, cache = "no-store" } = {}): Response {
  const kind = save || !type.startsWith("image/") ? "attachment" : "inline";
  return new Response(new Uint8Array(content), {
    headers: { "Content-Type": type, "Content-Length": String(content.length), "Content-Disposition": `${kind}; filename="${name}.${ENDINGS[type] ?? "bin"}"`, "Cache-Control": cache },
  });
}
