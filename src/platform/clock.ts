let fixed: Date | undefined;

export function now(): Date {
  return fixed ? new Date(fixed) : new Date();
}

/** Tests only: stop the clock at a moment, or let it run again. */
export function setClock(moment: Date | undefined): void {
  fixed = moment;
}
