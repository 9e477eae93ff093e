import { mergeConfig } from "vite";
import program from "../../vite.config.ts";

/** The program with an entry for tests; not minified, so that a failure names lines. */
export default mergeConfig(program, {
  build: { minify: false },
  environments: { ssr: { build: { rolldownOptions: { input: "./tests/world/program.ts" } } } },
});
