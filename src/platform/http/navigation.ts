import type { Action } from "../access/actions.ts";

/** A line of the side navigation. A room's routes.ts exports a list of them as `navigation`. */
export type NavigationEntry = {
  /** Below the language: "/places". */
  path: `/${string}`;
  /** Name of an icon of the design system. */
  icon: string;
  label: () => string;
  /** Where it stands: the day's work, the people and places, or what runs the system. */
  group: "work" | "directory" | "system";
  /** Who sees it; "signed-in" for everybody inside. */
  action: Action | "signed-in";
  /** Also at the bottom of a phone's screen; the first four win. */
  phone?: true;
};
