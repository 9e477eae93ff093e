import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineJob } from "./job.ts";

const job = (data: z.ZodType, more: { name?: string; cron?: string } = {}) => () => defineJob({ name: "test.one", data, run: async () => {}, ...more });

describe("a kind of job", () => {
  test.each([
    z.object({ id: z.uuid(), day: z.iso.date(), many: z.array(z.int()), state: z.enum(["open", "shut"]), code: z.string().regex(/^[A-Z]{3}$/) }),
    z.object({ id: z.uuid().optional(), all: z.boolean().default(false), either: z.union([z.literal("all"), z.uuid()]).nullable() }),
  ])("may carry ids and plain facts", (data) => {
    expect(job(data)().data.safeParse({}).success).toBeTypeOf("boolean");
  });

  test.each([
    [z.object({ text: z.string() }), "data.text is a text of no format"],
    [z.object({ text: z.string().max(10).startsWith("a") }), "data.text is a text of no format"],
    [z.object({ who: z.email() }), "data.who is a text of no format"],
    [z.object({ deep: z.array(z.object({ name: z.string().optional() })) }), "data.deep[].name is a text of no format"],
    [z.object({ either: z.union([z.uuid(), z.string()]) }), "data.either is a text of no format"],
    [z.object({ anything: z.unknown() }), "data.anything is a unknown"],
    [z.object({ map: z.record(z.string(), z.int()) }), "data.map is a record"],
    [z.string().transform(Number), "data is a pipe"],
  ])("that could carry words is refused where it is defined", (data, why) => {
    expect(job(data)).toThrow(why);
  });

  test("that comes round by itself needs nothing to be told", () => {
    expect(job(z.object({ id: z.uuid() }), { cron: "0 3 * * *" })).toThrow("must admit {}");
    expect(job(z.object({}), { cron: "0 3 * * *" })().cron).toBe("0 3 * * *");
  });

  test("is named by its room and what it does", () => {
    expect(job(z.object({}), { name: "import" })).toThrow("must be named by a room");
  });
});
