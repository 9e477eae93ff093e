import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { Refusal } from "../../platform/http/refusal.ts";
import type { AppEnv } from "./environment.ts";

const MEGABYTE = 1024 * 1024;

const ordinary = limitTo(MEGABYTE);
const uploads = limitTo(30 * MEGABYTE);

/** Nobody sends more than the page they send it to expects. */
export const bodySize = createMiddleware<AppEnv>((c, next) =>
  c.var.visit?.route.body === "upload" ? uploads(c, next) : ordinary(c, next),
);

function limitTo(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal("too-large");
    },
  });
}
