import type { z } from "zod";

type Def = { type: string; element?: z.ZodType; innerType?: z.ZodType; valueType?: z.ZodType; options?: readonly z.ZodType[] };

const PLAIN = ["number", "int", "boolean", "enum", "literal", "null", "undefined"];
/** Texts that hold nothing but what their shape says; an address of mail or the web says who. */
const FORMATS = ["uuid", "date", "datetime", "time", "duration", "regex"];
const WRAPPERS = ["optional", "nullable", "default", "readonly"];

/**
 * Why data of this shape could carry words, or undefined when it cannot. What a job is about lies in the database
 * unencrypted and is shown to the administrator, so a text must be of a format: an id, a day, a code.
 */
export function whereWordsFit(schema: z.ZodType, path = "data"): string | undefined {
  const { type, element, innerType, options } = schema._zod.def as unknown as Def;
  if (PLAIN.includes(type)) return undefined;
  if (type === "string") return isOfFormat(schema) ? undefined : `${path} is a text of no format`;
  if (type === "array") return whereWordsFit(element!, `${path}[]`);
  if (WRAPPERS.includes(type)) return whereWordsFit(innerType!, path);
  if (type === "union") return firstOf(options!.map((option) => whereWordsFit(option, path)));
  if (type === "object") {
    const shape = (schema as z.ZodObject).shape;
    return firstOf(Object.entries(shape).map(([name, value]) => whereWordsFit(value as z.ZodType, `${path}.${name}`)));
  }
  return `${path} is a ${type}`;
}

function isOfFormat(schema: z.ZodType): boolean {
  const { format, checks = [] } = schema._zod.def as { format?: string; checks?: readonly { _zod: { def: { format?: string } } }[] };
  return [format, ...checks.map((check) => check._zod.def.format)].some((each) => each !== undefined && FORMATS.includes(each));
}

const firstOf = (found: readonly (string | undefined)[]) => found.find((each) => each !== undefined);
