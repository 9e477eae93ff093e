import { runChecks } from "./lib/checks.mjs";
import { prepare } from "./lib/prepare.mjs";
import { tell } from "./lib/say.mjs";

const begin = performance.now();
const results = await runChecks(prepare());
const failed = results.filter((result) => result.failed > 0);
for (const { name, output } of failed) tell(`— ${name} —\n${output}\n`);
const seconds = ((performance.now() - begin) / 1000).toFixed(1);
tell(`${failed.length === 0 ? "All is well" : `Failed: ${failed.map(({ name }) => name).join(", ")}`} (${results.length} checks, ${seconds} s)`);
process.exitCode = failed.length === 0 ? 0 : 1;
