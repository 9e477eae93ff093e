import type { LIMITS } from "../schema/return-form.ts";

type Limit = (typeof LIMITS)[number];

/** Why a number is asked about: above what the form calls usual, above how many there are, or above another column. */
export type AskedBecause = { above: number; of: "usual" | Limit } | { above: number; of: "column"; column: string };

/** What is wrong with an answer; the words stand in returns/fault-words.ts. */
export type AnswerFault =
  | { kind: "required" }
  | { kind: "notWhole" }
  | { kind: "outside"; least: number; most: number }
  | { kind: "explain"; because: AskedBecause }
  | { kind: "never"; because: AskedBecause }
  | { kind: "tooLong"; over: number; longest: number }
  | { kind: "notChoice" }
  | { kind: "notDay" }
  | { kind: "dayOutside"; first: string; last: string }
  | { kind: "links"; lines: readonly string[]; count: number }
  | { kind: "publications"; lines: readonly number[]; count: number }
  | { kind: "tooMany"; count: number; most: number };

/** By the name of the field. */
export type AnswerFaults = Readonly<Record<string, AnswerFault>>;
