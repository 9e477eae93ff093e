import type { Action } from "../access/actions.ts";

/** A line of the side navigation. A room exports a list of them as `navigation` from its navigation.ts. */
export type NavigationEntry = {
  /** Below the language: "/places". */
  path: `/${string}`;
  /** Name of an icon of the design system. */
  icon: string;
  label: () => string;
  /** A shorter word for the bottom of a phone's screen, where a long label would be cut. */
  short?: () => string;
  /** Where it stands: the day's work, people and places, or what keeps the system going. */
  group: "work" | "directory" | "system";
  /** Who sees it; "signed-in" for everybody inside. */
  action: Action | "signed-in";
  /** Also at the bottom of a phone's screen; the first four are shown. */
  phone?: true;
};
