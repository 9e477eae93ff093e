import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { applyImport } from "#modules/places/import/apply.server.ts";
import { guessMapping } from "#modules/places/import/columns.ts";
import { planImport } from "#modules/places/import/plan.server.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import { theNation } from "#modules/places/public.server.ts";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { write } from "#platform/database/door.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { figure } from "./figure.ts";
import { againstFloor } from "./floor.ts";
import { newFolder } from "./folder.ts";

const SCHOOLS = 10_000;

/** Ten thousand schools from a file, by the command that operators use, from its first line to its last; and what their writing costs over the floor. */
export async function importing(): Promise<void> {
  const folder = await newFolder();
  const settings = { ...process.env, DATA_DIR: folder, BASE_URL: "", DATABASE_URL: "", PANA_DEMO: "" };
  const pana = async (...args: string[]) => (await promisify(execFile)(process.execPath, ["src/server/cli/main.ts", ...args], { env: settings })).stdout;
  await pana("demo", "--scale", "demo");

  const file = join(dirname(folder), "schools.csv");
  await writeFile(file, table("N"));
  const began = performance.now();
  const said = await pana("import-places", file);
  if (!said.startsWith(`Created ${SCHOOLS},`)) throw new Error(said);
  figure("import.schools", (performance.now() - began) / 1000, "s", { of: "the whole command", schools: SCHOOLS });
  await overFloor(folder);
}

/** A table of schools that are not there yet. */
function table(code: string): string {
  const rows = Array.from({ length: SCHOOLS }, (_, n) => `${code}${n};№${n} мектеп;Школа №${n};${n % 13 === 0 ? "11-01" : "75-01"};средняя;каз;${n % 90}`);
  return ["Код;Атауы;Название;Ауданы;Тип;Язык обучения;Сотрудники", ...rows].join("\n");
}

async function overFloor(folder: string): Promise<void> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: folder });
  openPool(database.connectionConfig("app"));
  try {
    const file = await readTable(Buffer.from(table("M")));
    if (!file.ok) throw new Error(file.why);
    const { header, rows } = file;
    const importAll = () =>
      write(taskScope("operator", NATION), async (tx) => {
        const nation = await theNation(tx);
        await applyImport(tx, await planImport(tx, rows, guessMapping(header.cells)), nation!);
      });
    await againstFloor("import.write", "planning and writing 10,000 schools, once they are read", database, 1, importAll, 0);
  } finally {
    await closePool();
    await database.stop();
  }
}
