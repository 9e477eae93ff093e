/** What a request can be stopped with before any page sees it. */
export const REFUSALS = {
  "not-found": 404,
  "forged": 403,
  "wrong-host": 421,
  "method": 405,
  "too-large": 413,
  "too-many": 429,
  "failed": 500,
} as const satisfies Record<string, number>;

export type RefusalKind = keyof typeof REFUSALS;

export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: RefusalKind, retryAfterSeconds?: number) {
    super(kind);
    this.name = "Refusal";
    this.kind = kind;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
