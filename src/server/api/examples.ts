import type { OperationOnPage } from "./page-model.ts";

export function firstSteps(base: string): string {
  const withToken = `-H "Authorization: Bearer $PANA_TOKEN"`;
  return [`export PANA_TOKEN=pana_…`, `curl ${base}/me ${withToken}`, `curl "${base}/places?kind=school&limit=10" ${withToken}`].join("\n");
}

/** What to type, with the headers that a change needs. */
export function exampleOf({ method, path, asks }: OperationOnPage, base: string): string {
  const lines = [`curl ${method === "GET" ? "" : `-X ${method} `}"${base}${path}"`, `  -H "Authorization: Bearer $PANA_TOKEN"`];
  if (asks.some(({ name }) => name === "Idempotency-Key")) lines.push(`  -H "Idempotency-Key: $(uuidgen)"`);
  if (asks.some(({ name }) => name === "If-Match")) lines.push(`  -H 'If-Match: "…"'`);
  if (method !== "GET") lines.push(`  -H "Content-Type: application/json" -d @body.json`);
  return lines.join(" \\\n");
}
