/** Why a program is not served, with the status that says so. The name is part of the address of its explanation, so it stays. */
export const PROBLEMS = {
  "not-readable": 400,
  "key-missing": 400,
  "token-missing": 401,
  "token-unknown": 401,
  "token-expired": 401,
  "token-revoked": 401,
  "token-ended": 401,
  "owner-must-act": 403,
  "scope-missing": 403,
  "role-may-not": 403,
  "not-found": 404,
  "method": 405,
  "taken": 409,
  "changed-meanwhile": 412,
  "too-large": 413,
  "not-json": 415,
  "wrong-host": 421,
  "invalid": 422,
  "key-reused": 422,
  "match-missing": 428,
  "too-many": 429,
  "failed": 500,
} as const satisfies Record<string, number>;

export type ProblemKind = keyof typeof PROBLEMS;

/** Where in the request the fault lies: a JSON pointer into the body, or the name of a parameter. */
export type FieldFault = { pointer?: string; parameter?: string; detail: string };

/** Thrown anywhere while a program is served; inside a change it undoes the change. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly FieldFault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, more: { errors?: readonly FieldFault[]; headers?: Readonly<Record<string, string>> } = {}) {
    super(kind);
    this.name = "Problem";
    this.kind = kind;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }
}
