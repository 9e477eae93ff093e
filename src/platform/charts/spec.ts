/** Zero, not reported (`null`) and withheld are three different things. */
export type Figure = number | null | "withheld";

/** How the figures are said: as counts, or as shares of one. */
export type Unit = "count" | "share";

type Common = {
  title: string;
  note?: string;
  unit?: Unit;
  /** What the rows are («Өңір») and what the figures count («Мектеп»): heads of the table. */
  rowLabel: string;
  valueLabel: string;
};

export type BarSpec = Common & { kind: "bar"; rows: readonly { label: string; value: Figure; href?: string }[] };

/** `whole`: every row is drawn to the same length, as parts of one. */
export type StackedSpec = Common & { kind: "stacked"; whole?: boolean; series: readonly string[]; rows: readonly { label: string; values: readonly Figure[]; href?: string }[] };

export type Interval = readonly [low: number, high: number];

export type LineSpec = Common & {
  kind: "line";
  points: readonly string[];
  series: readonly { label: string; values: readonly Figure[]; bands?: readonly (Interval | null)[] }[];
};

export type DotSpec = Common & { kind: "dots"; rows: readonly { label: string; value: Figure; interval?: Interval; href?: string }[] };

export type HeatSpec = Common & { kind: "heat"; columns: readonly string[]; rows: readonly { label: string; values: readonly Figure[]; href?: string }[] };

export type BulletSpec = Common & { kind: "bullet"; rows: readonly { label: string; value: Figure; target: number | null; href?: string }[] };

export type FunnelSpec = Common & { kind: "funnel"; rows: readonly { label: string; value: Figure; href?: string }[] };

export type Progress = "done" | "now" | "ahead";

/** Days as the database gives them: "2026-11-20"; a span without an end is one day. */
export type TimelineSpec = Common & { kind: "timeline"; today?: string; rows: readonly { label: string; from: string; to?: string; progress: Progress; href?: string }[] };

export type MultiplesSpec = Common & { kind: "multiples"; points: readonly string[]; rows: readonly { label: string; values: readonly Figure[]; href?: string }[] };

export type ChartSpec = BarSpec | StackedSpec | LineSpec | DotSpec | HeatSpec | BulletSpec | FunnelSpec | TimelineSpec | MultiplesSpec;
export type ChartKind = ChartSpec["kind"];
