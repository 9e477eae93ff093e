import type { ReadTx } from "#platform/database/door.server.ts";
import { now } from "#platform/clock.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { FORMATS, type Format } from "#platform/documents/document.ts";
import { notFound } from "#platform/http/answers.ts";
import type { Campaign } from "../campaign.server.ts";
import { regulationDocument } from "./regulation-document.ts";
import { findRegulation } from "./versions.server.ts";

/** Word or PDF: a regulation is read, not reckoned with. */
export function regulationFormat(request: Request): Format {
  const asked = new URL(request.url).searchParams.get("format");
  return FORMATS.find((one) => one === asked && one !== "xlsx") ?? "pdf";
}

export async function regulationSpec(tx: ReadTx, campaign: Campaign, version: number, by?: string) {
  const regulation = await findRegulation(tx, campaign.id, version);
  if (!regulation) throw notFound();
  return regulationDocument({ campaign, regulation, version, made: { at: now(), ...(by ? { by } : {}) } });
}

export function regulationAnswer(spec: ReturnType<typeof regulationDocument>, format: Format): Promise<Response> {
  return documentAnswer(spec, format, spec.title.replaceAll(/[«»“”"]/g, ""));
}
