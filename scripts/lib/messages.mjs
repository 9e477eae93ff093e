import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { runQuietly } from "./run.mjs";
import { stop } from "./say.mjs";

const compiled = join(root, "src", "paraglide", "messages.js");
const compiler = join(root, "node_modules", "@inlang", "paraglide-js");

/**
 * What runs from its sources needs the messages as functions: compiled when they are missing or older than the words.
 * Where the program only runs they came with it, and no compiler did.
 */
export async function compileWhenNeeded(node) {
  if (existsSync(compiled) && (!existsSync(compiler) || statSync(compiled).mtimeMs > newest())) return;
  const { code, output } = await runQuietly(node, ["scripts/messages.mjs"]);
  if (code !== 0) stop(`${output}\nThe messages could not be compiled, for the reason above.`);
}

function newest() {
  const words = readdirSync(join(root, "messages")).map((name) => join(root, "messages", name));
  return Math.max(...[...words, join(root, "project.inlang", "settings.json")].map((file) => statSync(file).mtimeMs));
}
