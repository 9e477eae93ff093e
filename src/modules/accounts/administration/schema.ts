import { ROLES, SAFETY_FUNCTIONS, type Role, type SafetyFunction } from "#platform/access/roles.ts";
import { readListState, type ListState } from "#ui/list-state.ts";

export const PEOPLE_STATES = ["inForce", "ended", "unaccepted"] as const;
export type PeopleState = (typeof PEOPLE_STATES)[number];

export type PeopleFilter = {
  /** Paths of places: the list keeps to what lies under one of them. */
  under: readonly string[];
  words: string;
  role: Role | null;
  safetyFunction: SafetyFunction | null;
  state: PeopleState;
  list: Pick<ListState, "sort" | "size" | "offset">;
};

export const PEOPLE_SORTS = ["name", "role", "since"] as const;

/** The list as its address describes it; what makes no sense there is passed over. */
export function readPeopleFilter(params: URLSearchParams, under: readonly string[]): PeopleFilter {
  const oneOf = <T extends string>(known: readonly T[], value: string | null) => known.find((entry) => entry === value) ?? null;
  return {
    under,
    words: (params.get("q") ?? "").trim().slice(0, 100),
    role: oneOf(ROLES, params.get("role")),
    safetyFunction: oneOf(SAFETY_FUNCTIONS, params.get("function")),
    state: oneOf(PEOPLE_STATES, params.get("state")) ?? "inForce",
    list: readListState(params, { sortable: PEOPLE_SORTS, defaultSort: "name" }),
  };
}
