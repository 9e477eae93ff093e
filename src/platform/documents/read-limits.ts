export type Limits = {
  rows: number;
  columns: number;
  /** What the reading itself may take. */
  megabytes: number;
};

/** Of a file as it is sent. */
export const MOST_MEGABYTES = 25;

export const USUAL_LIMITS: Limits = { rows: 20_000, columns: 200, megabytes: 1_024 };
