import { findBrowser } from "./lib/browser.mjs";
import { buildWhenNeeded } from "./lib/build.mjs";
import { runChecks } from "./lib/checks.mjs";
import { DOCUMENT_PACKAGES, findDocumentReaders } from "./lib/documents.mjs";
import { findNginx } from "./lib/nginx.mjs";
import { prepare } from "./lib/prepare.mjs";
import { runPlaywright, runVitest } from "./lib/runners.mjs";
import { tell } from "./lib/say.mjs";
import { findSecondServer, withSecondServer } from "./lib/second-server.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };
const node = prepare();

for (const result of await runChecks(node)) count(result);
// What they run on is installed before the first of them looks for it.
for (const find of [findSecondServer, findDocumentReaders, findNginx, findBrowser]) find();
// Each of these waits much of its time, so they go in two rows.
await Promise.all([
  inTurn(inBrowser, readBack),
  inTurn(() => runVitest("database tests", node, "db"), onSecondServer, () => runVitest("embedded database tests", node, "embedded"), behindProxy),
]);

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
tell(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function inTurn(...runs) {
  for (const run of runs) count(await run());
}

function count(result) {
  for (const key of Object.keys(total)) total[key] += result[key];
  if (result.failed > 0) tell(`\n— ${result.name} —\n${result.output}\n`);
  const skips = result.skipped > 0 ? `, ${result.skipped} skipped` : "";
  tell(`${result.name}: ${result.passed} passed, ${result.failed} failed${skips} (${(result.seconds ?? 0).toFixed(0)} s)`);
}

async function readBack() {
  const readers = findDocumentReaders();
  if (!readers) return { name: `document tests (install the packages ${DOCUMENT_PACKAGES})`, passed: 0, failed: 0, skipped: 1, output: "" };
  return runVitest("document tests", node, "documents", readers);
}

async function onSecondServer() {
  const found = findSecondServer();
  if (!found) return { name: "database tests on a second PostgreSQL (install the package postgresql)", passed: 0, failed: 0, skipped: 1, output: "" };
  const name = `database tests on PostgreSQL ${found.version}`;
  try {
    return await withSecondServer(found, (url) => runVitest(name, node, "db", { TEST_DATABASE_URL: url }));
  } catch (error) {
    return { name, passed: 0, failed: 1, skipped: 0, output: error.message };
  }
}

async function behindProxy() {
  if (findSecondServer() && findNginx()) return runVitest("deployment tests", node, "deployed");
  return { name: "deployment tests (install the packages postgresql, nginx and openssl)", passed: 0, failed: 0, skipped: 1, output: "" };
}

async function inBrowser() {
  const name = "browser tests";
  const chromium = findBrowser();
  if (!chromium) return { name, passed: 0, failed: 1, skipped: 0, output: "There is no browser: install the package chromium, or set CHROMIUM to the path of one." };
  const trouble = await buildWhenNeeded(node, { compiled: true });
  if (trouble) return { name, passed: 0, failed: 1, skipped: 0, output: trouble };
  return runPlaywright(name, node, { CHROMIUM: chromium });
}
