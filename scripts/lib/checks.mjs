import { runQuietly } from "./run.mjs";

/** What the quick check runs: first what generates files, then everything that reads them, side by side. */
export async function runChecks(node) {
  const failed = [];
  const step = async (name, args, read) => {
    const begin = performance.now();
    const { code, output } = await runQuietly(node, args);
    const result = { name, code, output: output.trim(), seconds: (performance.now() - begin) / 1000, counts: read?.(output, code) };
    if (code !== 0 || result.counts?.failed > 0) failed.push(result);
    return result;
  };
  const bin = (path) => `node_modules/${path}`;

  const generated = await Promise.all([
    step("messages", ["scripts/messages.mjs"]),
    step("route types", [bin("@react-router/dev/bin.cjs"), "typegen"]),
  ]);
  if (failed.length > 0) return { results: generated, failed };

  const results = await Promise.all([
    step("types", [bin("typescript/bin/tsc"), "--noEmit"]),
    step("lint", [bin("oxlint/bin/oxlint"), "--deny-warnings"]),
    step("database types", ["src/server/cli/main.ts", "generate-types", "--verify"]),
    step("unit tests", [bin("vitest/vitest.mjs"), "run", "--project", "unit"]),
  ]);
  return { results: [...generated, ...results], failed };
}
