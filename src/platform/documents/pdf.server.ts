import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const require = createRequire(import.meta.url);
const notoSans = dirname(require.resolve("@expo-google-fonts/noto-sans/package.json"));
const FONT_FOLDERS = ["400Regular", "600SemiBold", "700Bold"].map((weight) => join(notoSans, weight));

/**
 * A PDF from a Typst template; what it says comes as data, never as text of the template.
 * Nothing of it stays behind: the compiler is this document's own and its memory of results is emptied.
 */
export function renderPdf(template: string, data: unknown): Buffer {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: FONT_FOLDERS }] });
  try {
    return compiler.pdf({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
  } finally {
    compiler.evictCache(0);
  }
}
