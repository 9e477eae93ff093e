import { describe, expect, test } from "vitest";
import { type ChainLevel, isReady, type Reader } from "./chain.server.ts";

const people = (many: number, hasKey = true): Reader[] => Array.from({ length: many }, (_, index) => ({ accountId: String(index), hasKey }));

function chain(readers: Partial<Record<ChainLevel, Reader[]>>): Record<ChainLevel, Reader[]> {
  return { team: [], unit: [], region: [], nation: [], ...readers };
}

describe("a chain of readers", () => {
  test("is ready with somebody in the team and two with keys at its end, the nation", () => {
    expect(isReady(chain({ team: people(1), nation: people(2) }))).toBe(true);
  });

  test("ends in the region as long as nobody reads for the nation", () => {
    expect(isReady(chain({ team: people(1), region: people(2) }))).toBe(true);
    expect(isReady(chain({ team: people(1), region: people(2), nation: people(1) }))).toBe(false);
  });

  test("is not ready while its end is empty, however many stand below", () => {
    expect(isReady(chain({ team: people(8), unit: people(3) }))).toBe(false);
  });

  test("is not ready with one person at its end, or with people who have no key", () => {
    expect(isReady(chain({ team: people(8), nation: people(1) }))).toBe(false);
    expect(isReady(chain({ team: people(8), nation: people(2, false) }))).toBe(false);
    expect(isReady(chain({ team: people(8, false), nation: people(2) }))).toBe(false);
  });
});
