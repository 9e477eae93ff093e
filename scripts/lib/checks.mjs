import { buildWhenNeeded } from "./build.mjs";
import { runStep, runVitest, runWork } from "./runners.mjs";

/** What the quick check runs: first what generates files, then everything that reads them, side by side. */
export async function runChecks(node) {
  const generated = await Promise.all([
    runStep("messages", node, ["scripts/messages.mjs"]),
    runStep("route types", node, ["node_modules/@react-router/dev/bin.cjs", "typegen"]),
  ]);
  if (generated.some(({ failed }) => failed > 0)) return generated;
  const checked = await Promise.all([
    runStep("types", node, ["node_modules/typescript/bin/tsc", "--noEmit"]),
    runStep("lint", node, ["node_modules/oxlint/bin/oxlint", "--type-aware", "--deny-warnings"]),
    runStep("unused code", node, ["node_modules/knip/bin/knip.js", "--no-progress"]),
    runStep("database types", node, ["src/server/cli/main.ts", "generate-types", "--verify"]),
    runWork("build", () => buildWhenNeeded(node, { compiled: true })),
    runVitest("unit tests", node, "unit"),
  ]);
  return [...generated, ...checked];
}
