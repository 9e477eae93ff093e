import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Role } from "#platform/access/roles.ts";
import { keepsConfidential } from "../roles/rules.ts";
import { documentSchema, type DocumentName, type LegalText } from "./schema.ts";

function readDocument(file: string): { text: LegalText; version: string } {
  const path = `content/accounts/${file}`;
  const result = documentSchema.safeParse(parse(readFileSync(path, "utf8")));
  if (!result.success) throw new Error(`${path} is not as it should be: ${z.prettifyError(result.error)}`);
  // Over what is read, not over the file: a comment or a line break makes no new version.
  const version = createHash("sha256").update(JSON.stringify(result.data)).digest("hex").slice(0, 12);
  return { text: result.data, version };
}

const documents: Record<DocumentName, { text: LegalText; version: string }> = {
  terms: readDocument("terms.yaml"),
  undertaking: readDocument("undertaking.yaml"),
};

export const TERMS_VERSION = documents.terms.version;
export const UNDERTAKING_VERSION = documents.undertaking.version;

export function documentOf(name: DocumentName): { text: LegalText; version: string } {
  return documents[name];
}

type Accepted = { termsVersion: string | null; undertakingVersion: string | null };

/** What stands between a signed-in person and the work, in the order in which it is shown. */
export function documentsDue(roles: readonly { role: Role }[], accepted: Accepted): DocumentName[] {
  const due: DocumentName[] = [];
  if (accepted.termsVersion !== TERMS_VERSION) due.push("terms");
  if (roles.some(({ role }) => keepsConfidential(role)) && accepted.undertakingVersion !== UNDERTAKING_VERSION) due.push("undertaking");
  return due;
}
