/** A public page with tables asks for room: export const handle = WIDE. */
export const WIDE = { wide: true } as const;
