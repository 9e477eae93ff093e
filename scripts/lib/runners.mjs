import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runQuietly } from "./run.mjs";

const UNCOUNTED = { passed: 0, failed: 1, skipped: 0 };

/** A step that either succeeds or not: it counts as one. */
export async function runStep(name, node, args, extra = {}) {
  const begin = performance.now();
  const { code, output } = await runQuietly(node, args, extra);
  return result(name, begin, output, code === 0 ? { passed: 1, failed: 0, skipped: 0 } : UNCOUNTED);
}

/** The same for work that answers with what went wrong, if anything did. */
export async function runWork(name, work) {
  const begin = performance.now();
  const trouble = await work();
  return result(name, begin, trouble ?? "", trouble ? UNCOUNTED : { passed: 1, failed: 0, skipped: 0 });
}

/** One project of the test suite, counted test by test. */
export async function runVitest(name, node, project, extra = {}) {
  return counted(name, async (report) => {
    const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
    return runQuietly(node, args, extra);
  }, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites }) => ({
    passed: numPassedTests,
    failed: Math.max(numFailedTests, Math.min(numFailedTestSuites, 1)),
    skipped: numPendingTests + numTodoTests,
  }));
}

/** The browser tests. A test that passed only when repeated has failed. */
export async function runPlaywright(name, node, extra = {}) {
  const port = String(await freePort());
  return counted(name, async (report) => {
    const data = join(dirname(report), "data");
    const settings = { E2E_PORT: port, E2E_REPORT: report, E2E_DATA_DIR: data, CI: "1", ...extra };
    return runQuietly(node, ["node_modules/@playwright/test/cli.js", "test"], settings);
  }, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

/** A runner that crashed, wrote no report or found no test has failed, whatever it counted. */
async function counted(name, run, read) {
  const begin = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "pana-report-"));
  try {
    chmodSync(folder, 0o711); // the embedded database's own user passes through
    const report = join(folder, "report.json");
    const { code, output } = await run(report);
    const counts = countsOf(report, read);
    const crashed = counts.failed === 0 && (code !== 0 || counts.passed === 0);
    return result(name, begin, output, crashed ? { ...counts, failed: 1 } : counts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countsOf(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    return UNCOUNTED;
  }
}

function result(name, begin, output, counts) {
  return { name, output: output.trim(), seconds: (performance.now() - begin) / 1000, ...counts };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
