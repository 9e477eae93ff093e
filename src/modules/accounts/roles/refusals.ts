import { m } from "#paraglide/messages.js";
import type { FormErrors } from "#platform/http/form.ts";

type Why =
  | "gone" | "not allowed" | "own roles" | "held already" | "no such person" | "function missing" | "invited already"
  | "last head" | "not the area" | "successor unfit" | "last administrator" | "last reader";

const WORDS: Record<Why, { field: string; say: () => string }> = {
  "gone": { field: "", say: m.people_refused_gone },
  "not allowed": { field: "role", say: m.people_refused_not_allowed },
  "own roles": { field: "", say: m.people_refused_own },
  "held already": { field: "role", say: m.people_refused_held },
  "no such person": { field: "", say: m.people_refused_gone },
  "function missing": { field: "safety_function", say: m.people_choose_function },
  "invited already": { field: "email", say: m.people_refused_invited },
  "last head": { field: "successor", say: m.people_refused_last_head },
  "not the area": { field: "", say: m.people_refused_not_area },
  "successor unfit": { field: "successor", say: m.people_refused_successor },
  "last administrator": { field: "", say: m.people_refused_last_administrator },
  "last reader": { field: "unread", say: m.people_refused_last_reader },
};

/** The refusal beside the field it is about, saying what to do. */
export function refusalErrors(why: Why): FormErrors {
  const { field, say } = WORDS[why];
  return { [field]: say() };
}
