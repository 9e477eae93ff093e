import { buildWhenNeeded } from "./lib/build.mjs";
import { prepare } from "./lib/prepare.mjs";
import { runHere } from "./lib/run.mjs";

const node = prepare();
await buildWhenNeeded(node);
process.exitCode = await runHere(node, ["--enable-source-maps", "build/server/index.js"], { NODE_ENV: "production" });
