import type { ReactNode } from "react";
import type { IconName } from "#ui/icon.tsx";
import type { MenuItem } from "#ui/menu.tsx";
import type { ToastItem } from "#ui/toast.tsx";

export type RoomLink = {
  href: string;
  label: string;
  icon: IconName;
  count?: number;
  countLabel?: string;
  current?: boolean;
  /** A shorter word for the bottom bar of phones, where a long one would be cut. */
  short?: string;
  /** Stands in the bottom bar of phones; at most four do. */
  primary?: boolean;
};
export type RoomGroup = { label?: string; links: readonly RoomLink[] };
export type LanguageLink = { href: string; label: string; lang: string; current?: boolean };
export type Scheme = "light" | "dark" | "auto";

/** The form sends `scheme` (light, dark or auto) to `action`, with the hidden fields. */
export type SchemeSwitch = { action: string; current: Scheme; hidden?: Readonly<Record<string, string>> };

export type StaffShellProps = {
  name: string;
  homeHref: string;
  groups: readonly RoomGroup[];
  /** Where and as whom the person acts now, and the other seats they may take. */
  seat?: { place: string; role: string; items: readonly MenuItem[] };
  search?: { action: string; label: string; value?: string; name?: string };
  bell?: { href: string; label: string; count: number };
  languages: readonly LanguageLink[];
  scheme?: SchemeSwitch;
  /** Left out where nobody is signed in. */
  person?: { name: string; detail?: string; items: readonly MenuItem[] };
  toasts?: readonly ToastItem[];
  /** Something that stands above every page, such as the demo's banner or a vault that is shut. */
  banner?: ReactNode;
  children: ReactNode;
};
