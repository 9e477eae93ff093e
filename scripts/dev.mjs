import { compileWhenNeeded } from "./lib/messages.mjs";
import { prepare } from "./lib/prepare.mjs";
import { runHere } from "./lib/run.mjs";

const node = prepare();
await compileWhenNeeded(node);
process.exitCode = await runHere(node, ["src/server/dev.ts"], { NODE_ENV: "development" });
