import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installDebian } from "./debian.mjs";

const PACKAGES = ["libreoffice-writer", "libreoffice-calc", "poppler-utils", "fonts-noto-core"];
const OFFICE = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
const PAPER = ["pdftotext", "pdftoppm", "pdfinfo", "pdffonts"];

/** The programs that read documents back, installed when they are missing and may be; undefined without them. */
export function findDocumentReaders() {
  return found() ?? (installDebian(PACKAGES) ? found() : undefined);
}

export const DOCUMENT_PACKAGES = PACKAGES.slice(0, 3).join(", ");

function found() {
  const given = process.env.SOFFICE;
  const office = given ? [given].find(existsSync) : OFFICE.find(existsSync);
  const paper = PAPER.every((program) => spawnSync(program, ["-v"], { stdio: "ignore" }).error === undefined);
  return office && paper ? { SOFFICE: office } : undefined;
}
