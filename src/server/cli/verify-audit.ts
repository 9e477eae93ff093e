import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { isSeal } from "#modules/audit/seal.ts";
import { findSealed, holdsHead, placesWithChains, verifyChain, type Broken, type Head } from "#modules/audit/verify.server.ts";
import { findPlaceByCode, findPlaces, type Place } from "#modules/places/public.server.ts";
import { PLACE_KINDS } from "#modules/places/schema.ts";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import type { Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

const operator = taskScope("operator", NATION);
const headsFile = z.object({
  heads: z.array(z.object({ placeId: z.uuid(), seq: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) })),
});

const SENTENCES: Record<Broken["why"], (seq: number) => string> = {
  changed: (seq) => `line ${seq} was changed after it was written`,
  "out of line": (seq) => `line ${seq} does not continue the line before it: one of the two was replaced`,
  missing: (seq) => `line ${seq} is missing`,
};

export const verifyAudit: Command = {
  usage: "[--place CODE] [--head FILE] [--seal CODE]",
  summary: "Proves that no line of the audit was changed or taken away",
  help: `
Walks the chain of every place, or of the places with one code, and names the first broken link of each.
With --head it also looks for the newest lines that audit-head wrote to FILE earlier: only so does it
show when the last lines were taken away together with the note of what the last line was.
With --seal it looks for the line that the seal on a printed extract names, and walks the chain of its place.
Ends with 1 when anything is broken.`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { place: { type: "string" }, head: { type: "string" }, seal: { type: "string" } } });
    const heads = values.head === undefined ? [] : await readHeadsFile(values.head);
    const seal = values.seal === undefined ? undefined : readSeal(values.seal);
    await withDatabase(async () => {
      if (seal !== undefined) return sealed(seal);
      const only = values.place === undefined ? null : await placesWith(values.place);
      const chains = only?.map((place) => place.id) ?? (await read(operator, placesWithChains));
      const broken = await walk(chains);
      broken.push(...(await compare(heads.filter((head) => only === null || chains.includes(head.placeId)))));
      await say(broken);
    });
  },
};

/** Walks every chain of the database of the pool, and tells. */
export async function proveAudit(): Promise<void> {
  await say(await walk(await read(operator, placesWithChains)));
}

async function walk(chains: readonly string[]): Promise<Broken[]> {
  const broken: Broken[] = [];
  let lines = 0;
  for (const placeId of chains) {
    const verdict = await read(operator, (tx) => verifyChain(tx, placeId));
    lines += verdict.lines;
    if (verdict.broken) broken.push(verdict.broken);
  }
  process.stdout.write(`Looked at ${lines} lines in the chains of ${chains.length} places.\n`);
  return broken;
}

/** A line that is found stands whole only if every line before it does. */
async function sealed(seal: string): Promise<void> {
  const line = await read(operator, (tx) => findSealed(tx, seal));
  if (!line) {
    process.stdout.write("BROKEN no chain holds the line that this seal names: it was changed or taken away, or the seal is not from here.\n");
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`The extract was made at ${line.at.toISOString()}: line ${line.seq} of its chain.\n`);
  await say(await walk([line.placeId]));
}

function readSeal(typed: string): string {
  const seal = typed.trim().toUpperCase();
  if (!isSeal(seal)) throw new OperatorError("A seal is twelve groups of four signs with hyphens between them, as it stands on the extract.");
  return seal;
}

async function compare(heads: readonly Head[]): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const head of heads) {
    const missing = await read(operator, (tx) => holdsHead(tx, head));
    if (missing) broken.push(missing);
  }
  if (heads.length > 0) process.stdout.write(`Looked for the newest lines of ${heads.length} places as they were kept.\n`);
  return broken;
}

async function say(broken: readonly Broken[]): Promise<void> {
  if (broken.length === 0) {
    process.stdout.write("Every chain is whole.\n");
    return;
  }
  const places = await read(operator, (tx) => findPlaces(tx, broken.map((one) => one.placeId)));
  const known = new Map(places.map((place) => [place.id, place]));
  for (const one of broken) {
    process.stdout.write(`BROKEN ${nameOf(known.get(one.placeId), one.placeId)}: ${SENTENCES[one.why](one.seq)}.\n`);
  }
  process.exitCode = 1;
}

function nameOf(place: Place | undefined, id: string): string {
  return place ? `${place.kind} ${place.code}, ${place.name_en}` : `place ${id}`;
}

async function placesWith(code: string): Promise<Place[]> {
  const found = await read(operator, async (tx) => {
    const each: (Place | undefined)[] = [];
    for (const kind of PLACE_KINDS) each.push(await findPlaceByCode(tx, kind, code));
    return each;
  });
  const places = found.filter((place) => place !== undefined);
  if (places.length === 0) throw new OperatorError(`There is no place with the code ${code}.`);
  return places;
}

async function readHeadsFile(file: string): Promise<Head[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new OperatorError(`The file ${file} cannot be read.`);
  });
  try {
    return headsFile.parse(JSON.parse(text)).heads;
  } catch (cause) {
    throw new OperatorError(`The file ${file} was not written by audit-head, or was changed since.`, { cause });
  }
}
