import { expect, test } from "vitest";
import { isLocalName } from "./local-names.ts";

test.each(["localhost", "localhost:3000", "LOCALHOST:3000", "pana.localhost:3000", "127.0.0.1:3000", "127.1.2.3", "[::1]:3000"])(
  "a demo answers to %s",
  (host) => expect(isLocalName(host)).toBe(true),
);

test.each([undefined, "", "pana.example.kz", "localhost.example.kz", "127.0.0.1.example.kz", "10.0.0.1", "evil.com#localhost", "localhost@evil.com"])(
  "a demo does not answer to %s",
  (host) => expect(isLocalName(host)).toBe(false),
);
