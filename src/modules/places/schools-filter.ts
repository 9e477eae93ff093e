import { isId } from "#platform/ids.ts";
import { SCHOOL_TYPES, TEACHING_LANGUAGES } from "./schema.ts";

/** What the address of the list says; anything unknown is left out. */
export function readSchoolFilter(params: URLSearchParams) {
  const type = SCHOOL_TYPES.find((one) => one === params.get("type"));
  const language = TEACHING_LANGUAGES.find((one) => one === params.get("language"));
  const q = params.get("q")?.trim();
  const under = params.get("under");
  return {
    ...(type ? { type } : {}),
    ...(language ? { language } : {}),
    ...(q ? { q } : {}),
    ...(isId(under) ? { underId: under } : {}),
    closed: params.get("state") === "closed",
  };
}
