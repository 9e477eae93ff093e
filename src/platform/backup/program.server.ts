import { readFileSync } from "node:fs";

export const PROGRAM = (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
