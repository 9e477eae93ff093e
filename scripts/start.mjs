import { buildWhenNeeded } from "./lib/build.mjs";
import { prepare } from "./lib/prepare.mjs";
import { runHere } from "./lib/run.mjs";
import { stop, tell } from "./lib/say.mjs";

const node = prepare();
const trouble = await buildWhenNeeded(node, { begins: () => tell("Building (only when sources changed)…") });
if (trouble) stop(trouble);
process.exitCode = await runHere(node, ["--enable-source-maps", "build/server/index.js"], { NODE_ENV: "production" });
