import { z } from "zod";

const named = { schema: z.string(), name: z.string() };

const tableShape = z.strictObject({ ...named, columns: z.array(z.string()) });
const sequenceShape = z.strictObject({ ...named, last: z.string().regex(/^-?\d+$/), called: z.boolean() });

/** How a schema that no migration makes is made again: what comes before its rows, and what after. */
const otherSchemaShape = z.strictObject({ name: z.string(), before: z.array(z.string()), after: z.array(z.string()) });

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
  otherSchemas: z.array(otherSchemaShape),
});

/** What stands after the rows of a table. */
export const tableEndShape = z.strictObject({ rows: z.number().int().nonnegative(), bytes: z.number().int().nonnegative(), sha256: z.string() });

/** The last thing: so many tables, rows and bytes were written. */
export const totalShape = z.strictObject({ tables: z.number().int(), rows: z.number().int(), bytes: z.number().int() });

export type Manifest = z.infer<typeof manifestShape>;
export type BackedUpTable = z.infer<typeof tableShape>;
export type Sequence = z.infer<typeof sequenceShape>;
export type OtherSchema = z.infer<typeof otherSchemaShape>;
export type TableEnd = z.infer<typeof tableEndShape>;
export type Total = z.infer<typeof totalShape>;
