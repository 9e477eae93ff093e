import { z } from "zod";
import type { Action } from "../access/actions.ts";
import type { ApiScope } from "../access/api-scopes.ts";
import type { PersonScope } from "../access/scope.ts";
import type { ReadTx, WriteTx } from "../database/door.server.ts";
import type { ProblemKind } from "./problem.ts";

type Shape = z.ZodObject;

type Head = {
  /** Name of the operation, such as "places.list"; stays what it is once published. */
  id: string;
  /** Below /api/v1, with parameters in braces: "/places/{placeId}". */
  path: `/${string}`;
  /** What the token must be for, or null where any token will do. */
  scope: ApiScope | null;
  /** What its role must be allowed to do. */
  action: Action;
  summary: () => string;
  /** What else a reader must know. */
  about?: () => string;
  answer: z.ZodType;
  /** What it may be refused with, beside what every operation may. */
  refusals?: readonly ProblemKind[];
};

export type Reading = Head & {
  method: "get";
  params: Shape;
  query: Shape;
  handle: (tx: ReadTx, scope: PersonScope, asked: { params: never; query: never }) => Promise<unknown>;
};

/** Called with what stands now; refuses when the sender had seen something else. */
export type Match = (current: unknown) => void;

export type Changing = Head & {
  method: "post" | "patch";
  params: Shape;
  body: z.ZodType;
  /** The sender must say in If-Match which state it changes. */
  matches: boolean;
  open: (tx: WriteTx, scope: PersonScope, params: never) => Promise<unknown>;
  handle: (tx: WriteTx, scope: PersonScope, asked: { target: never; body: never; match: Match }) => Promise<Changed<unknown>>;
};

export type Changed<T> = { body: T; /** Where what was made can be read, below /api/v1. */ location?: `/${string}` };

export type Operation = Reading | Changing;

/** What a room adds to the interface: its operations, and what each name in its answers means. */
export type RoomApi = { operations: readonly Operation[]; fields: Readonly<Record<string, () => string>> };

const NOTHING = z.strictObject({});

/** Reads: undefined where there is nothing, or nothing within reach. */
export function reading<A extends z.ZodType, P extends Shape = typeof NOTHING, Q extends Shape = typeof NOTHING>(
  given: Head & {
    answer: A;
    params?: P;
    query?: Q;
    handle: (tx: ReadTx, scope: PersonScope, asked: { params: z.output<P>; query: z.output<Q> }) => Promise<z.input<A> | undefined>;
  },
): Reading {
  return { params: NOTHING, query: NOTHING, ...given, method: "get" } as unknown as Reading;
}

/**
 * Changes. `open` finds what it is about within reach (undefined is answered with 404) and says who may, before
 * anybody looks at the body; `handle` does it by the room's own commands, in the same transaction.
 */
export function changing<A extends z.ZodType, P extends Shape, B extends z.ZodType, T>(
  given: Head & {
    method: "post" | "patch";
    answer: A;
    params: P;
    body: B;
    matches?: boolean;
    open: (tx: WriteTx, scope: PersonScope, params: z.output<P>) => Promise<T | undefined>;
    handle: (tx: WriteTx, scope: PersonScope, asked: { target: T; body: z.output<B>; match: Match }) => Promise<Changed<z.input<A>>>;
  },
): Changing {
  return { matches: false, ...given } as unknown as Changing;
}
