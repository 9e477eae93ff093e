import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnv } from "./env.server.ts";

describe("settings", () => {
  test("have defaults that need nothing from whoever starts the program", () => {
    expect(readEnv({})).toEqual({
      HOST: "127.0.0.1",
      PORT: 3000,
      DATA_DIR: resolve("data"),
      LOG_LEVEL: "info",
      PANA_ROLE: "all",
      PANA_BACKUP: "on",
      PANA_LINKS: "off",
      TRUSTED_PROXIES: [],
      METRICS_FROM: [],
    });
  });

  test("are read as given, and an empty one counts as not given", () => {
    const env = readEnv({
      PORT: "8080",
      HOST: "0.0.0.0",
      BASE_URL: "https://pana.example.kz/",
      DATABASE_URL: "postgresql://pana@db.example.kz/pana",
      SMTP_URL: "",
      PANA_ROLE: "worker",
      TRUSTED_PROXIES: "10.0.0.5, fd00::/8",
    });
    expect(env).toMatchObject({ PORT: 8080, HOST: "0.0.0.0", BASE_URL: "https://pana.example.kz", PANA_ROLE: "worker" });
    expect(env.SMTP_URL).toBeUndefined();
    expect(env.TRUSTED_PROXIES).toEqual(["10.0.0.5", "fd00::/8"]);
  });

  test.each([
    [{ PORT: "http" }, "The setting PORT must be a port number from 0 to 65535, but it is “http”."],
    [{ PORT: "70000" }, /PORT must be a port number/],
    [{ HOST: "http://localhost" }, /HOST must be a host name/],
    [{ DATABASE_URL: "mysql://db" }, /DATABASE_URL must look like postgres:\/\//],
    [{ BASE_URL: "pana.example.kz" }, /BASE_URL must look like https:\/\/pana.example.kz/],
    [{ BASE_URL: "https://example.kz/pana" }, /BASE_URL must be an origin without a path/],
    [{ SMTP_URL: "mail.example.kz" }, /SMTP_URL must look like smtp:/],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL must be one of trace, debug/],
    [{ PANA_ROLE: "cron" }, /PANA_ROLE must be one of all, web, worker/],
    [{ PANA_DEMO: "yes" }, /PANA_DEMO must be one of on, off/],
    [{ TRUSTED_PROXIES: "10.0.0.0/64" }, /TRUSTED_PROXIES must be addresses or ranges/],
    [{ METRICS_FROM: "everybody" }, /METRICS_FROM must be addresses or ranges/],
    [{ PANA_DEMO: "on", DATABASE_URL: "postgres://db/pana" }, /PANA_DEMO=on .* DATABASE_URL is set/],
  ])("stop the program with one sentence when %j", (source, sentence) => {
    expect(() => readEnv(source)).toThrow(sentence);
  });

  test("do not show a password in the sentence", () => {
    expect(() => readEnv({ SMTP_URL: "http://robot:secret@mail.example.kz" })).toThrow(/http:\/\/…@mail/);
  });
});
