import { buildWhenNeeded } from "./lib/build.mjs";
import { prepare } from "./lib/prepare.mjs";
import { stop, tell } from "./lib/say.mjs";

// Builds without starting, for a machine that only prepares what others run.
const trouble = await buildWhenNeeded(prepare());
if (trouble) stop(trouble);
tell("Built.");
