import { prepare } from "./lib/prepare.mjs";
import { runHere } from "./lib/run.mjs";

const node = prepare();
process.exitCode = await runHere(node, ["src/server/cli/main.ts", ...process.argv.slice(2)]);
