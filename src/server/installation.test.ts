import { describe, expect, test } from "vitest";
import { readEnv } from "#platform/env.server.ts";
import { whichWorld } from "./installation.ts";

const demo = { world: "demo", ready: true } as const;
const real = { world: "real", ready: true } as const;
const BASE_URL = "https://pana.example.kz";
const DATABASE_URL = "postgres://db/pana";

describe("the world a start serves", () => {
  test.each([
    [{}, undefined, "demo"],
    [{ PANA_DEMO: "on" }, undefined, "demo"],
    [{ PANA_DEMO: "off" }, undefined, "real"],
    [{ BASE_URL }, undefined, "real"],
    [{ DATABASE_URL }, undefined, "real"],
    [{}, demo, "demo"],
    [{}, real, "real"],
    [{ HOST: "0.0.0.0", BASE_URL }, real, "real"],
    [{ HOST: "localhost" }, demo, "demo"],
  ] as const)("with %j and %j in the database is right", (settings, noted, world) => {
    expect(whichWorld(readEnv(settings), noted)).toBe(world);
  });

  test.each([
    [{ BASE_URL }, demo, /holds the demo world, which never runs for real/],
    [{ DATABASE_URL }, demo, /holds the demo world/],
    [{ PANA_DEMO: "off" }, demo, /holds the demo world/],
    [{ HOST: "0.0.0.0" }, undefined, /listens on this machine only, but HOST is 0.0.0.0/],
    [{ HOST: "192.168.1.5" }, demo, /listens on this machine only/],
    [{ HOST: "0.0.0.0", DATABASE_URL }, undefined, /HOST is 0.0.0.0, so others reach this system, but BASE_URL is not set/],
    [{ HOST: "10.0.0.7" }, real, /BASE_URL is not set/],
    [{ PANA_DEMO: "on" }, real, /holds a real system/],
  ] as const)("is refused with %j when the database holds %j", (settings, noted, sentence) => {
    expect(() => whichWorld(readEnv(settings), noted)).toThrow(sentence);
  });
});
