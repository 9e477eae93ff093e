/** The Latin name is for browsers that know no other. */
export function downloadHeaders(type: string, name: string, ending: string): HeadersInit {
  return {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="pana.${ending}"; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`,
    "Cache-Control": "no-store",
  };
}
