import fc, { type Arbitrary } from "fast-check";
import type { OpenApi, Schema } from "#server/api/describe-words.ts";

/** What nobody should send: wrong types, edges of numbers and dates, characters that databases and parsers stumble over. */
const STRANGE: readonly unknown[] = [
  null, true, false, 0, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER, "", " ", "\0", "a\0b", "\uD800", "‮", "x".repeat(5_000), "🏫", "'; DROP TABLE place; --",
  "0000-01-01", "0000-00-00T00:00:00Z", "9999-12-31", "2026-02-30", "-1", "NaN", "1e3", "0x10", "٣", [], {}, [null], { "": 1 }, { __proto__: null, constructor: 1 },
  "00000000-0000-0000-0000-000000000000", "%00", "../../", "{}",
];

export const strange: Arbitrary<unknown> = fc.oneof(fc.constantFrom(...STRANGE), fc.string({ unit: "binary", maxLength: 40 }), fc.jsonValue({ maxDepth: 2 }));

/** Real ids and the like, by the name under which they are asked for. */
export type Known = Readonly<Record<string, Arbitrary<unknown>>>;

export class Arbitraries {
  readonly #api: OpenApi;
  readonly #known: Known;

  constructor(api: OpenApi, known: Known) {
    this.#api = api;
    this.#known = known;
  }

  /** Values as the schema wants them. */
  right(schema: Schema, name = ""): Arbitrary<unknown> {
    const known = this.#known[name];
    if (known) return known;
    if (schema.$ref) return this.right(this.resolve(schema));
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((option) => this.right(option)));
    const types = [schema.type ?? "object"].flat();
    return fc.oneof(...types.map((type) => this.#ofType(type, schema)));
  }

  #ofType(type: string, schema: Schema): Arbitrary<unknown> {
    switch (type) {
      case "null": return fc.constant(null);
      case "boolean": return fc.boolean();
      case "integer": return fc.integer({ min: schema.minimum ?? -1_000, max: Math.min(schema.maximum ?? 1_000, 1_000_000) });
      case "number": return fc.double({ noNaN: true });
      case "array": return fc.array(this.right(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: schema.maxItems ?? 5 });
      case "object": return this.#object(schema);
      default: return textOf(schema);
    }
  }

  #object({ properties = {}, required = [] }: Schema): Arbitrary<unknown> {
    const parts = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, this.right(property, name)]));
    return fc.record(parts, { requiredKeys: required });
  }

  /** A right value with one thing wrong: something missing, something strange, something unknown; or strange altogether. */
  wrong(schema: Schema): Arbitrary<unknown> {
    const whole = this.resolve(schema);
    const names = Object.keys(whole.properties ?? {});
    if (names.length === 0) return strange;
    const spoil = fc.tuple(this.right(whole), fc.constantFrom(...names), strange, fc.constantFrom("drop", "put", "add")).map(([value, name, odd, how]) => {
      const spoilt: Record<string, unknown> = { ...(value as object) };
      if (how === "drop") delete spoilt[name];
      else spoilt[how === "put" ? name : "unheardOf"] = odd;
      return spoilt;
    });
    return fc.oneof({ weight: 4, arbitrary: spoil }, { weight: 1, arbitrary: strange });
  }

  resolve(schema: Schema): Schema {
    const name = schema.$ref?.split("/").at(-1);
    return name === undefined ? schema : this.#api.components.schemas[name]!;
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema): Arbitrary<unknown> {
  const fits = (text: string) => pattern === undefined || new RegExp(pattern, "u").test(text);
  if (format === "uuid") return fc.uuid();
  if (format === "date") return fc.date({ min: new Date("1950-01-01"), max: new Date("2090-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  if (format === "date-time") return fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }).map((date) => date.toISOString());
  if (format === "email") return fc.constantFrom("a@b.kz", "director.75@mektep.edu.kz");
  // The longer choice would be a generator for every pattern there is; these are in use.
  if (pattern !== undefined && pattern.includes("\\p{")) return fc.constantFrom("", "Mektep-12", "+7 727 250 00 00", "https://pana.kz/a", "№ 5").filter(fits);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, "u"));
  return fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 60) }).filter((text) => text.trim().length >= minLength && !text.includes("\0"));
}
