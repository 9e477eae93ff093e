import { describe, expect, test } from "vitest";
import { ask, newFolder, opened, postmasterOf, startWriter, until } from "./opening.ts";

describe("after kill -9", () => {
  test("of program and server in the middle of writing, every acknowledged row is there", async () => {
    const folder = newFolder();
    let acknowledged = 0;
    for (let round = 0; round < 3; round++) {
      const writer = startWriter(folder);
      await until(() => writer.last() > acknowledged + 50, 40_000);
      const observer = await opened(folder, { mayJoin: true });
      process.kill(postmasterOf(observer), "SIGKILL");
      writer.child.kill("SIGKILL");
      await writer.ended;
      acknowledged = writer.last();

      const embedded = await opened(folder);
      const [row] = await ask<{ rows: number; last: number }>(embedded, "SELECT count(*)::int AS rows, max(n) AS last FROM written");
      expect(row!.rows).toBe(row!.last);
      expect(row!.last).toBeGreaterThanOrEqual(acknowledged);
      await embedded.stop();
    }
  });

  test("of the program alone, the server left running is found and used again", async () => {
    const folder = newFolder();
    const writer = startWriter(folder);
    await until(() => writer.last() > 10, 40_000);
    const before = postmasterOf(await opened(folder, { mayJoin: true }));
    writer.child.kill("SIGKILL");
    await writer.ended;

    const embedded = await opened(folder);
    expect(embedded.guest).toBe(false);
    expect(postmasterOf(embedded)).toBe(before);
    const [row] = await ask<{ last: number }>(embedded, "SELECT max(n) AS last FROM written");
    expect(row!.last).toBeGreaterThanOrEqual(writer.last());
  });

  test("of the server alone, the program brings it back under the same address", async () => {
    const embedded = await opened(newFolder());
    const before = postmasterOf(embedded);
    process.kill(before, "SIGKILL");
    await until(() => ask(embedded, "SELECT 1").then(() => postmasterOf(embedded) !== before, () => false), 40_000);
    await expect(opened(embedded.home.replace(/\/postgres$/, ""))).rejects.toThrow(/in use/);
  });
});
