import { describe, expect, test } from "vitest";
import { emptyDatabase } from "#world/empty-database.ts";
import { configFromUrl, openDatabase } from "./connect.server.ts";
import { bringUpToDate } from "./migrate.server.ts";

const DATA_DIR = "/nowhere";

describe("a database named by DATABASE_URL", () => {
  test("is migrated when the login is its owner, who then works as the application role", async () => {
    await using empty = await emptyDatabase();
    const database = await openDatabase({ DATABASE_URL: empty.url("pana_owner"), DATA_DIR });
    expect(await bringUpToDate(database)).toContain("0001_create_roles_and_settings.sql");
    expect(await bringUpToDate(database)).toEqual([]);
    const rows = await empty.ask(database.connectionConfig("app"), "SELECT current_user AS me, session_user AS login");
    expect(rows).toEqual([{ me: "pana_app", login: "pana_owner" }]);
  });

  test("is not migrated by a login that is only a member of the application role, which says what to do", async () => {
    await using empty = await emptyDatabase();
    const owner = await openDatabase({ DATABASE_URL: empty.url("pana_owner"), DATA_DIR });
    const member = await openDatabase({ DATABASE_URL: empty.url("pana_app"), DATA_DIR });
    await expect(bringUpToDate(member)).rejects.toThrow(/lacks \d+ migrations.*npm run pana -- migrate.*the owner's login/);
    await bringUpToDate(owner);
    expect(await bringUpToDate(member)).toEqual([]);
    const rows = await empty.ask(member.connectionConfig("app"), "SELECT current_user AS me");
    expect(rows).toEqual([{ me: "pana_app" }]);
    await expect(empty.ask(member.connectionConfig("app"), "CREATE TABLE mine ()")).rejects.toThrow(/permission denied/);
  });

  test("that cannot be reached is named without its password", async () => {
    const opening = openDatabase({ DATABASE_URL: "postgres://pana:secret@127.0.0.1:1/pana", DATA_DIR });
    await expect(opening).rejects.toThrow("The database 127.0.0.1:1/pana cannot be reached: connect ECONNREFUSED 127.0.0.1:1. Check DATABASE_URL and that the server runs.");
    await expect(opening).rejects.not.toThrow(/secret/);
  });

  test("keeps the options of its address beside the role", () => {
    const config = configFromUrl("postgres://db/pana?options=-c%20statement_timeout%3D5000&sslmode=verify-full", "report");
    const { searchParams } = new URL(config.connectionString!);
    expect(searchParams.get("options")).toBe("-c statement_timeout=5000 -c role=pana_report");
    expect(searchParams.get("sslmode")).toBe("verify-full");
  });
});
