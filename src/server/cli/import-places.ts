import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { applyImport } from "#modules/places/import/apply.server.ts";
import { guessMapping, NEEDED_FIELDS } from "#modules/places/import/columns.ts";
import { planImport, type ImportPlan } from "#modules/places/import/plan.server.ts";
import { faultWord, fieldWord } from "#modules/places/import/words.ts";
import { theNation } from "#modules/places/public.server.ts";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import type { TableRow } from "#platform/documents/header.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import { unreadableWord } from "#platform/documents/read-words.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { OperatorError } from "#platform/operator-error.ts";
import type { Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

const FAULTS_SAID = 50;

export const importPlaces: Command = {
  usage: "FILE [--dry-run]",
  summary: "Creates and updates schools from an Excel or CSV file",
  help: `
The first row names the columns, in Kazakh, Russian or English; what each means is guessed from its name, as on
the page of the import. Schools are known by their code; blank cells change nothing; rows with an error are left
out and named. With --dry-run nothing is written. Ends with 1 when a row was left out.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { "dry-run": { type: "boolean" } } });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new OperatorError("Name one file: npm run pana -- import-places FILE");
    const { header, rows } = await openTable(path);
    const mapping = guessMapping(header.cells);
    if (NEEDED_FIELDS.some((field) => mapping[field] === undefined)) throw new OperatorError(`No column of ${path} holds the code of the school.`);
    const plan = await withDatabase(() =>
      write(taskScope("operator", NATION), async (tx) => {
        const nation = await theNation(tx);
        if (!nation) throw new OperatorError("The directory is empty: start the program once, so that it is loaded.");
        const planned = await planImport(tx, rows, mapping);
        if (!values["dry-run"]) await applyImport(tx, planned, nation);
        return planned;
      }),
    );
    say(plan, values["dry-run"] === true);
  },
};

async function openTable(path: string): Promise<{ header: TableRow; rows: TableRow[] }> {
  const content = await readFile(path).catch(() => {
    throw new OperatorError(`The file ${path} cannot be read.`);
  });
  const file = await readTable(content);
  if (!file.ok) throw new OperatorError(inLocale("en", () => unreadableWord(file.why)));
  return file;
}

function say(plan: ImportPlan, dry: boolean): void {
  const [created, changed] = dry ? ["Would create", "change"] : ["Created", "changed"];
  process.stdout.write(`${created} ${plan.creates.length}, ${changed} ${plan.changes.length}, unchanged ${plan.unchanged}, errors ${plan.faults.length}.\n`);
  inLocale("en", () => {
    for (const { line, field, kind, value } of plan.faults.slice(0, FAULTS_SAID)) {
      process.stderr.write(`Row ${line}, ${fieldWord(field)}: ${faultWord(kind)} ${value}\n`);
    }
  });
  const unsaid = plan.faults.length - FAULTS_SAID;
  if (unsaid > 0) process.stderr.write(`and ${unsaid} more\n`);
  if (plan.faults.length > 0) process.exitCode = 1;
}
