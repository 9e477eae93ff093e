import type { Action } from "../access/actions.ts";
import type { PersonScope } from "../access/scope.ts";
import type { Session } from "../access/session.ts";
import type { ChartPicture } from "../charts/draw.server.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import type { NotificationKind } from "../notifications/kinds.ts";
import type { VaultKeys } from "../vault/keys.server.ts";

type Link = { label: string; href: string };

/** Something that waits for this person, with the one step that settles it. */
export type DueCard = { kind: "due"; title: string; text: string; act: Link; urgent?: boolean };

/** The few numbers that matter; null is "not reported", which is not zero. */
export type NumbersCard = { kind: "numbers"; numbers: readonly { label: string; value: string | null; href?: string }[] };

export type ListCard = {
  kind: "list";
  title: string;
  note?: string;
  lines: readonly { label: string; detail: string; href?: string; tone?: "well" | "due" | "quiet" }[];
  more?: Link;
};

/** What is new, the newest first. */
export type NewsCard = { kind: "news"; title: string; events: readonly { title: string; when: string; at: string }[]; more?: Link };

export type MapTile = { code: string; label: string; value: string; said?: string; tone: 1 | 2 | 3 | 4 | 5 | "none" | "withheld"; href?: string; col: number; row: number };
export type MapCard = { kind: "map"; title: string; note: string; valueLabel: string; tiles: readonly MapTile[]; legend: readonly { tone: MapTile["tone"]; label: string }[] };

export type ChartCard = { kind: "chart"; chart: ChartPicture };

export type HomeCard = DueCard | NumbersCard | ListCard | NewsCard | MapCard | ChartCard;

/**
 * A room's contribution to the home page of those who may do the action. What it opens with the person's keys
 * it records, therefore the transaction may write; without keys the vault is shut. Who `records` is asked after all
 * others: from there to the end of the transaction the place's audit waits for this one page.
 */
export type HomeProvider = { action: Action; records?: true; cards: (tx: WriteTx, scope: PersonScope, keys?: VaultKeys) => Promise<HomeCard[]> };

/** How many things of a kind wait for a person, and where they are settled; `toldAs` is the notification that tells of the same. */
export type Waiting = { count: number; label: string; href: string; toldAs?: NotificationKind };
export type BellProvider = (tx: ReadTx, session: Session) => Waiting | Promise<Waiting>;

/** What the bell rings for: notifications that were not read, and things that wait until they are settled. */
export type Bell = { unread: number; waiting: readonly Waiting[] };
