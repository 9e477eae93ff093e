import { FLASH_HEADER } from "../platform/http/answers.ts";
import { cookie } from "../platform/http/cookies.ts";
import { openFlash, sealFlash } from "../platform/http/flash.server.ts";

export const FLASH_COOKIE = "pana-flash";
const SECONDS = 120;

export async function findFlash(value: string | undefined): Promise<string | null> {
  return value ? openFlash(value) : null;
}

/** What a page wants shown next goes into the cookie; what a page has shown goes out of it. */
export async function moveFlash(response: Response, options: { secure: boolean; shown: boolean }): Promise<Response> {
  const message = response.headers.get(FLASH_HEADER);
  if (message !== null) {
    response.headers.delete(FLASH_HEADER);
    const sealed = await sealFlash(decodeURIComponent(message));
    response.headers.append("Set-Cookie", cookie(FLASH_COOKIE, sealed, { secure: options.secure, maxAge: SECONDS }));
  } else if (options.shown && response.headers.get("Content-Type")?.startsWith("text/html")) {
    response.headers.append("Set-Cookie", cookie(FLASH_COOKIE, "", { secure: options.secure, maxAge: 0 }));
  }
  return response;
}
