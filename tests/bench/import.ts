import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { figure } from "./figure.ts";
import { newFolder } from "./folder.ts";

const SCHOOLS = 10_000;

/** Ten thousand schools from a file, by the command that operators use, from its first line to its last. */
export async function importing(): Promise<void> {
  const folder = await newFolder();
  const settings = { ...process.env, DATA_DIR: folder, BASE_URL: "", DATABASE_URL: "", PANA_DEMO: "" };
  const pana = async (...args: string[]) => (await promisify(execFile)(process.execPath, ["src/server/cli/main.ts", ...args], { env: settings })).stdout;
  await pana("demo", "--scale", "demo");

  const file = join(dirname(folder), "schools.csv");
  const rows = Array.from({ length: SCHOOLS }, (_, n) => `N${n};№${n} мектеп;Школа №${n};${n % 13 === 0 ? "11-01" : "75-01"};средняя;каз;${n % 90}`);
  await writeFile(file, ["Код;Атауы;Название;Ауданы;Тип;Язык обучения;Сотрудники", ...rows].join("\n"));

  const began = performance.now();
  const said = await pana("import-places", file);
  if (!said.startsWith(`Created ${SCHOOLS},`)) throw new Error(said);
  figure("import.schools", (performance.now() - began) / 1000, "s", { of: "the whole command", schools: SCHOOLS });
}
