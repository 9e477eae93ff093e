import { z, type ZodType } from "zod";
import type { DescribedOperation, OpenApi, Schema } from "#server/api/describe-words.ts";

/** Compares answers with what the description says of them. */
export class Declared {
  readonly #defs: Record<string, Schema>;
  readonly #made = new Map<Schema, ZodType>();

  constructor(api: OpenApi) {
    this.#defs = JSON.parse(JSON.stringify(api.components.schemas).replaceAll("#/components/schemas/", "#/$defs/")) as Record<string, Schema>;
  }

  /** What is wrong with the answer, or undefined. */
  async fault(operation: DescribedOperation, response: Response): Promise<string | undefined> {
    const text = await response.text();
    const said = `${response.status} ${text.slice(0, 300)}`;
    if (response.status >= 500) return `fails: ${said}`;
    const declared = operation.responses[String(response.status)];
    if (!declared) return `is not declared: ${said}`;
    const [type, content] = Object.entries(declared.content ?? {})[0] ?? [];
    if (type === undefined || !content) return text === "" ? undefined : `has a body that is not declared: ${said}`;
    if (!response.headers.get("content-type")?.startsWith(type)) return `is ${response.headers.get("content-type")}: ${said}`;
    const checked = this.#schema(content.schema).safeParse(JSON.parse(text));
    return checked.success ? undefined : `is not as declared: ${z.prettifyError(checked.error)} in ${said}`;
  }

  #schema(schema: Schema): ZodType {
    const known = this.#made.get(schema);
    if (known) return known;
    const own = JSON.parse(JSON.stringify(schema).replaceAll("#/components/schemas/", "#/$defs/")) as Schema;
    const made = z.fromJSONSchema({ $schema: "https://json-schema.org/draft/2020-12/schema", $defs: this.#defs, ...own } as never) as ZodType;
    this.#made.set(schema, made);
    return made;
  }
}
