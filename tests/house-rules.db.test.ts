import { beforeAll, describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { GLOBAL_TABLES, OPEN_TO_TOKENS, PLAIN_FACTS, WITHOUT_PATH } from "./checks/global-tables.ts";

type Table = { name: string; comment: string | null; secured: boolean; forced: boolean; key: string[]; columns: { name: string; comment: string | null }[]; paths: boolean };

const TENANT_KEYS = ["place_id", "school_id"];
let tables: Table[];
let tenants: Table[];

const ask = <T extends object>(sql: string) => asSuperuser(async (client) => (await client.query<T>(sql)).rows);

beforeAll(async () => {
  tables = await ask<Table>(`
    SELECT c.relname AS name, obj_description(c.oid) AS comment, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
           coalesce((SELECT array_agg(a.attname::text ORDER BY k.n)
                       FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(attnum, n)
                       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                      WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS key,
           (SELECT json_agg(json_build_object('name', a.attname, 'comment', col_description(c.oid, a.attnum)))
              FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1`);
  tenants = tables.filter(({ name }) => !(name in GLOBAL_TABLES) && !PLAIN_FACTS.includes(name));
});

const namesOf = (found: readonly { name: string }[]) => found.map(({ name }) => name);

describe("every table", () => {
  test("says what it is, and so does each of its columns", () => {
    expect(tables.length).toBeGreaterThan(10);
    const silent = tables.flatMap((table) => [
      ...(table.comment ? [] : [table.name]),
      ...table.columns.filter(({ comment }) => !comment).map(({ name }) => `${table.name}.${name}`),
    ]);
    expect(silent).toEqual([]);
  });

  test("is behind row-level security that binds its owner too", () => {
    expect(namesOf(tables.filter(({ name, secured, forced }) => !PLAIN_FACTS.includes(name) && !(secured && forced)))).toEqual([]);
  });

  test("has its place first in the primary key, or a reason in the list", () => {
    expect(tenants.length).toBeGreaterThan(3);
    expect(tenants.filter(({ key }) => !TENANT_KEYS.includes(key[0] ?? "")).map(({ name, key }) => `${name} (${key.join(", ")})`)).toEqual([]);
  });

  test("of a place keeps the path by which reach is judged", () => {
    expect(namesOf(tenants.filter(({ name: table, columns }) => !WITHOUT_PATH.includes(table) && !columns.some(({ name }) => name === "place_path")))).toEqual([]);
  });

  test("that refers to rows of a place names the place too", async () => {
    const keys = await ask<{ name: string; columns: string[]; refers: string }>(`
      SELECT c.conrelid::regclass::text || '.' || c.conname AS name, c.confrelid::regclass::text AS refers,
             (SELECT array_agg(a.attname::text) FROM unnest(c.conkey) k JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k) AS columns
        FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`);
    const loose = keys.filter(({ refers, columns }) => tenants.some(({ name }) => name === refers) && !columns.some((column) => /(?:^|_)(?:place|school)_id$/.test(column)));
    expect(namesOf(loose)).toEqual([]);
  });
});

describe("the tables of the jobs, which are pg-boss's own", () => {
  type JobTable = { name: string; comment: string | null; secured: boolean; forced: boolean; owner: string; keptBack: boolean };
  const jobTables = () => ask<JobTable>(`
    SELECT relname AS name, obj_description(oid) AS comment, relrowsecurity AS secured, relforcerowsecurity AS forced, relowner::regrole::text AS owner,
           NOT has_table_privilege('pana_app', oid, 'TRUNCATE') AND NOT has_table_privilege('pana_report', oid, 'SELECT') AS "keptBack"
      FROM pg_class WHERE relnamespace = 'jobs'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`);

  test("say what they are, and lie behind row-level security as all others", async () => {
    const found = await jobTables();
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ comment, secured, forced, owner, keptBack }) => !comment || !secured || !forced || owner !== "pana_owner" || !keptBack)).toEqual([]);
  });

  test("let everybody add a job, and nobody but the worker and the nation's administrator see one", async () => {
    const policies = await ask<{ name: string; command: string; text: string }>(`
      SELECT policyname AS name, cmd AS command, coalesce(qual, with_check) AS text FROM pg_policies WHERE permissive = 'PERMISSIVE' AND schemaname = 'jobs' AND tablename IN ('job', 'job_common')`);
    const open = policies.filter(({ text }) => !/'worker'|pana_backs_up/.test(text) && !(/'administrator'/.test(text) && /'\/kz\/'/.test(text)));
    expect(open.map(({ name, command }) => `${command} ${name}`)).toEqual(["INSERT job_is_enqueued"]);
  });

  test("cannot be made, changed or dropped by the application", async () => {
    const [may] = await ask(`SELECT has_schema_privilege('pana_app', 'jobs', 'CREATE') AS make`);
    expect(may).toEqual({ make: false });
    const open = await ask<{ name: string }>(`SELECT proname AS name FROM pg_proc WHERE pronamespace = 'jobs'::regnamespace AND has_function_privilege('pana_app', oid, 'EXECUTE') ORDER BY 1`);
    expect(namesOf(open)).toEqual(["create_queue", "job_now"]);
    const elevated = await ask<{ name: string }>(`SELECT proname AS name FROM pg_proc WHERE pronamespace = 'jobs'::regnamespace AND prosecdef`);
    expect(elevated).toEqual([]);
  });
});

describe("the application's role", () => {
  test("owns nothing, and can neither pass by the policies nor make anything", async () => {
    const [role] = await ask(`SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = 'pana_app'`);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false });
    expect(await ask(`SELECT relname FROM pg_class WHERE relowner = 'pana_app'::regrole`)).toEqual([]);
    const [may] = await ask(`SELECT has_schema_privilege('pana_app', 'public', 'CREATE') AS make, has_database_privilege('pana_app', current_database(), 'CREATE') AS schemas`);
    expect(may).toEqual({ make: false, schemas: false });
  });

  test("cannot empty a table, and cannot change or take away what was recorded", async () => {
    expect(await ask(`SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND relkind = 'r' AND has_table_privilege('pana_app', c.oid, 'TRUNCATE, TRIGGER, REFERENCES')`)).toEqual([]);
    const [audit] = await ask(`SELECT has_any_column_privilege('pana_app', 'audit_event', 'UPDATE') AS change, has_table_privilege('pana_app', 'audit_event', 'DELETE') AS remove`);
    expect(audit).toEqual({ change: false, remove: false });
  });

  test("may call no function that runs with the owner's rights and is not meant for it", async () => {
    const open = await ask<{ name: string }>(`SELECT proname AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prosecdef AND proconfig IS NULL`);
    expect(namesOf(open)).toEqual([]);
    // Row triggers cannot be called; everything else is granted by name, never to everybody.
    const everybodys = await ask<{ name: string }>(`SELECT proname AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prosecdef AND prorettype <> 'trigger'::regtype AND has_function_privilege('public', p.oid, 'EXECUTE')`);
    expect(namesOf(everybodys)).toEqual([]);
  });
});

describe("policies", () => {
  test("look at the row itself and at settings, never at other rows", async () => {
    const policies = await ask<{ name: string; text: string }>(`SELECT tablename || '.' || policyname AS name, coalesce(qual, '') || ' ' || coalesce(with_check, '') AS text FROM pg_policies WHERE schemaname = 'public'`);
    expect(policies.length).toBeGreaterThan(10);
    expect(namesOf(policies.filter(({ text }) => /\b(?:SELECT|EXISTS)\b/i.test(text)))).toEqual([]);
  });

  test("stand on every table that the application may use", async () => {
    const bare = await ask<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_any_column_privilege('pana_app', c.oid, 'SELECT, INSERT, UPDATE')
         AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) ORDER BY 1`);
    expect(namesOf(bare)).toEqual(PLAIN_FACTS);
    const written = await ask<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relname IN ('${PLAIN_FACTS.join("', '")}') AND has_any_column_privilege('pana_app', oid, 'INSERT, UPDATE')`);
    expect(namesOf(written)).toEqual([]);
  });
});

describe("a token of the interface for programs", () => {
  test("is shut out of every table by a policy of its own, unless the table is on the list: CREATE POLICY x_not_by_token ON x AS RESTRICTIVE USING (pana_token() IS NULL)", async () => {
    const open = await ask<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd = '*'
                            AND pg_get_expr(p.polqual, p.polrelid) = '(pana_token() IS NULL)') ORDER BY 1`);
    expect(namesOf(open).filter((name) => !PLAIN_FACTS.includes(name))).toEqual(OPEN_TO_TOKENS);
  });

  test("changes nothing about who holds which role, what is announced or approved, and reads no audit and nobody's notifications", async () => {
    const shut = await ask<{ shut: string }>(`SELECT tablename || ' ' || cmd AS shut FROM pg_policies WHERE schemaname = 'public' AND permissive = 'RESTRICTIVE' AND cmd <> 'ALL' AND coalesce(qual, with_check) ~ 'pana_token' ORDER BY 1`);
    expect(shut.map((each) => each.shut)).toEqual([
      "account INSERT", "account UPDATE", "audit_event SELECT", "campaign INSERT", "campaign UPDATE", "campaign_consolidation INSERT", "campaign_consolidation UPDATE",
      "campaign_version DELETE", "campaign_version INSERT", "campaign_version UPDATE",
      "contest_entry INSERT", "contest_entry SELECT", "contest_entry UPDATE", "contest_placing INSERT", "contest_placing UPDATE", "contest_stage INSERT", "contest_stage UPDATE",
      "notification DELETE", "notification SELECT", "notification UPDATE",
      "role_grant INSERT", "role_grant UPDATE",
    ]);
  });
});

describe("the reporting role", () => {
  test("can read no table that holds names, letters, secrets or sealed things", async () => {
    const readable = await ask<{ name: string }>(`SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_any_column_privilege('pana_report', c.oid, 'SELECT')`);
    expect(namesOf(readable).filter((name) => /account|credential|session|passkey|authenticator|vault|grant_key|note|mail|outbox|invitation|link|receipt|key|attempt/.test(name))).toEqual([]);
  });
});
