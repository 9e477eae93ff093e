import { m } from "#paraglide/messages.js";
import { fieldWords } from "./all-operations.ts";

export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: (string | number | null)[];
  const?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
  description?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  anyOf?: Schema[];
};

export type Parameter = { name: string; in: "path" | "query" | "header"; required: boolean; schema: Schema; description?: string };
type Content = Record<string, { schema: Schema }>;
export type DescribedOperation = {
  operationId: string;
  summary: string;
  description?: string;
  security: { token: string[] }[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};
export type OpenApi = {
  openapi: string;
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Schema> };
};

/** Names that belong to the interface itself and to no room. */
const OWN_WORDS: Readonly<Record<string, () => string>> = {
  id: m.api_field_id,
  items: m.api_field_items,
  next: m.api_field_next,
  limit: m.api_field_limit,
  cursor: m.api_field_cursor,
  "Accept-Language": m.api_field_accept_language,
  "If-None-Match": m.api_field_if_none_match,
  "If-Match": m.api_field_if_match,
  "Idempotency-Key": m.api_field_idempotency_key,
  type: m.api_field_type,
  title: m.api_field_title,
  status: m.api_field_status,
  detail: m.api_field_detail,
  requestId: m.api_field_request_id,
  errors: m.api_field_errors,
  pointer: m.api_field_pointer,
  parameter: m.api_field_parameter,
};

export function wordOf(name: string): string | undefined {
  return (OWN_WORDS[name] ?? fieldWords[name])?.();
}

/** Says of every name what it means, and mends patterns, which the generator writes with their flags. */
export function withWords(bare: OpenApi): OpenApi {
  const api = structuredClone(bare);
  for (const schema of Object.values(api.components.schemas)) finish(schema);
  for (const methods of Object.values(api.paths)) {
    for (const operation of Object.values(methods)) {
      for (const parameter of operation.parameters ?? []) {
        parameter.description = wordOf(parameter.name);
        finish(parameter.schema);
      }
      for (const { content } of [operation.requestBody, ...Object.values(operation.responses)].filter((part) => part !== undefined)) {
        for (const { schema } of Object.values(content ?? {})) finish(schema);
      }
    }
  }
  return api;
}

function finish(schema: Schema): void {
  if (schema.pattern) schema.pattern = schema.pattern.replace(/^\/?(.*?)(?:\/[a-z]+)?$/s, "$1");
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    finish(property);
    if (!property.$ref) property.description = wordOf(name);
  }
  if (schema.items) finish(schema.items);
  for (const option of schema.anyOf ?? []) finish(option);
}
