import { expect, test } from "vitest";
import { mustEncrypt } from "./rules.ts";

test.each(["smtp://mail.example.kz:587", "smtp://user:secret@10.0.0.5", "smtp://127.example.kz", "smtp://localhost.example.kz"])(
  "letters go to %s encrypted or not at all",
  (url) => expect(mustEncrypt(url)).toBe(true),
);

test.each(["smtp://localhost:2525", "smtp://127.0.0.1:25", "smtp://[::1]:25"])("a mail server on this machine, %s, may do without", (url) =>
  expect(mustEncrypt(url)).toBe(false),
);
