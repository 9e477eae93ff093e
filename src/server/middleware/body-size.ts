import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { Refusal } from "../../platform/http/refusal.ts";
import { MAX_FILE_BYTES, MAX_FILES_AT_ONCE } from "../../platform/vault/file-names.ts";
import type { AppEnv } from "./environment.ts";

const MEGABYTE = 1024 * 1024;
const UPLOAD = MAX_FILES_AT_ONCE * MAX_FILE_BYTES + MEGABYTE;

const ordinary = bodyLimit({
  maxSize: MEGABYTE,
  onError: () => {
    throw new Refusal("too-large");
  },
});

/** A form with files is counted as it passes: it is read as it arrives and must not be gathered here. */
const uploads = createMiddleware<AppEnv>(async (c, next) => {
  if (Number(c.req.header("content-length") ?? 0) > UPLOAD) throw new Refusal("too-large");
  const { body } = c.req.raw;
  if (body) c.req.raw = new Request(c.req.raw, { body: body.pipeThrough(counting(UPLOAD)), duplex: "half" } as RequestInit);
  await next();
});

/** Nobody sends more than the page they send it to expects. */
export const bodySize = createMiddleware<AppEnv>((c, next) => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return next();
  return c.var.visit?.route.body === "upload" ? uploads(c, next) : ordinary(c, next);
});

function counting(most: number): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  return new TransformStream({
    transform(bytes, controller) {
      size += bytes.length;
      if (size > most) controller.error(new Refusal("too-large"));
      else controller.enqueue(bytes);
    },
  });
}
