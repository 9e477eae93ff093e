import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tablesIn } from "../documents/flat-xml.ts";

const SOFFICE = process.env["SOFFICE"] ?? ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find((path) => existsSync(path));

export const hasOffice = SOFFICE !== undefined;

/** The tables of a Word or Excel file as LibreOffice reads them: rows of texts. */
export function tablesAsOpened(content: Uint8Array, format: "docx" | "xlsx"): string[][][] {
  const folder = mkdtempSync(join(tmpdir(), "pana-office-"));
  try {
    const to = format === "docx" ? "fodt" : "fods";
    writeFileSync(join(folder, `table.${format}`), content);
    const args = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", folder, join(folder, `table.${format}`)];
    execFileSync(SOFFICE!, args, { stdio: "pipe", env: { ...process.env, HOME: folder } });
    return tablesIn(readFileSync(join(folder, `table.${to}`), "utf8")).map(({ rows }) => rows.map((row) => row.map(({ text }) => text)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
