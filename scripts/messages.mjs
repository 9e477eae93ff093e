import { compile } from "@inlang/paraglide-js";

export async function compileMessages() {
  await compile({
    project: "./project.inlang",
    outdir: "./src/paraglide",
    outputStructure: "locale-modules",
    strategy: ["baseLocale"],
    emitGitIgnore: false,
  });
}

if (import.meta.main) await compileMessages();
