import { buildWhenNeeded } from "./lib/build.mjs";
import { prepare } from "./lib/prepare.mjs";
import { runHere } from "./lib/run.mjs";
import { stop } from "./lib/say.mjs";

const node = prepare();
const trouble = await buildWhenNeeded(node);
if (trouble) stop(trouble);
process.exitCode = await runHere(node, ["tests/bench/main.ts", ...process.argv.slice(2)]);
