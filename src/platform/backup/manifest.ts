import { z } from "zod";

const named = { schema: z.string(), name: z.string() };

const tableShape = z.strictObject({ ...named, columns: z.array(z.string()) });
const sequenceShape = z.strictObject({ ...named, last: z.string().regex(/^-?\d+$/), called: z.boolean() });

/** The first thing inside a backup. */
export const manifestShape = z.strictObject({
  madeAt: z.iso.datetime(),
  program: z.string(),
  server: z.string(),
  world: z.enum(["demo", "real"]).nullable(),
  /** Of DATA_DIR; null where the system never ran. */
  secret: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  tables: z.array(tableShape),
  sequences: z.array(sequenceShape),
});

/** What stands after the rows of a table. */
export const tableEndShape = z.strictObject({ rows: z.number().int().nonnegative(), bytes: z.number().int().nonnegative(), sha256: z.string() });

/** The last thing: so many tables, rows and bytes were written. */
export const totalShape = z.strictObject({ tables: z.number().int(), rows: z.number().int(), bytes: z.number().int() });

export type Manifest = z.infer<typeof manifestShape>;
export type BackedUpTable = z.infer<typeof tableShape>;
export type Sequence = z.infer<typeof sequenceShape>;
export type TableEnd = z.infer<typeof tableEndShape>;
export type Total = z.infer<typeof totalShape>;
