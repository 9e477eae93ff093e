import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { templateSchema, type Template } from "./schema/template.ts";

const FOLDER = "content/campaigns";
const FILES = ["flashmob-safe-online-2025.yaml", "challenge-safe-online-2025.yaml", "safe-internet-2017.yaml"] as const;

let read: Promise<readonly Template[]> | undefined;

/** The campaigns that come with the system, whole, as templates; read once. A fault names the file. */
export function readCampaignTemplates(): Promise<readonly Template[]> {
  return (read ??= Promise.all(FILES.map(readChecked)));
}

export async function findTemplate(key: string): Promise<Template | undefined> {
  return (await readCampaignTemplates()).find((template) => template.key === key);
}

async function readChecked(file: string): Promise<Template> {
  const path = join(FOLDER, file);
  const result = templateSchema.safeParse(parse(await readFile(path, "utf8")));
  if (!result.success) throw new Error(`${path} is not as it should be: ${z.prettifyError(result.error)}`);
  return result.data;
}
