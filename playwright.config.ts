import { chmodSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { defineConfig } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 3990);
process.env["E2E_SMTP_PORT"] ??= String(port + 1);
// Workers read this file again: the folder is made once and handed down.
process.env["E2E_DATA_DIR"] ??= join(mkdtempSync(join(tmpdir(), "pana-e2e-")), "data");
// The embedded database's own user must be able to pass through.
chmodSync(dirname(process.env["E2E_DATA_DIR"]), 0o711);

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 90_000,
  // On a busy machine the five seconds that are waited for by default are not enough.
  expect: { timeout: 20_000 },
  reporter: process.env["E2E_REPORT"] ? [["json", { outputFile: process.env["E2E_REPORT"] }], ["line"]] : "line",
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
    locale: "kk-KZ",
    timezoneId: "Asia/Almaty",
    // A trace costs a tenth of the run: ask for one when a test has failed.
    trace: process.env["E2E_TRACE"] ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      // Nothing is drawn for an eye: no graphics process of its own, and memory shared in memory.
      args: ["--in-process-gpu", "--renderer-process-limit=1"],
      ignoreDefaultArgs: existsSync("/dev/shm") ? ["--disable-dev-shm-usage"] : [],
    },
  },
  webServer: {
    command: "node build/server/index.js",
    url: `http://localhost:${port}/readyz`,
    env: { PORT: String(port), DATA_DIR: process.env["E2E_DATA_DIR"], LOG_LEVEL: "error", BASE_URL: "", DATABASE_URL: "", SMTP_URL: `smtp://127.0.0.1:${process.env["E2E_SMTP_PORT"]}` },
    timeout: 90_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
