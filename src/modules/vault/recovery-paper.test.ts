import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { recoveryPaper } from "./recovery-paper.server.ts";

const code = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-ABCD-EFG";
const school = { name_kk: "№ 12 мектеп-лицей", name_ru: "Школа-лицей № 12", name_en: "School-lyceum No. 12" };

test("the recovery paper is a PDF, and making it leaves no file behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  vi.stubEnv("TMPDIR", folder);
  const pdf = await recoveryPaper({ fingerprint: "0A1B2C3D", codes: [code, code, code] }, school, new Date("2026-11-20T10:00:00Z"));
  vi.unstubAllEnvs();
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.length).toBeGreaterThan(20_000);
  expect(readdirSync(folder)).toEqual([]);
});
