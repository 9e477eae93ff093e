import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Vitest sets BASE_URL itself, and a developer's own settings must not reach the tests.
    env: { BASE_URL: "", DATABASE_URL: "", DATA_DIR: "", SMTP_URL: "", PANA_DEMO: "", PANA_ROLE: "", HOST: "", PORT: "" },
    // On a busy machine the second that is waited for by default is not enough.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "**/*.embedded.test.ts", "**/*.documents.test.ts", "**/*.deployed.test.ts", "node_modules/**"],
          testTimeout: 90_000,
          setupFiles: ["tests/setup/no-console.ts"],
          // Loading everything anew for each file took four fifths of the time, and what is tested here keeps no state.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["src/**/*.db.test.ts", "tests/**/*.db.test.ts"],
          globalSetup: ["tests/setup/database-server.ts"],
          setupFiles: ["tests/setup/no-console.ts", "tests/setup/cheap-passwords.ts", "tests/setup/database.ts"],
          testTimeout: 90_000,
          hookTimeout: 600_000, // the first to ask for the program builds it, and a busy machine takes minutes
          // Many of them wait: for a job, for a lock, for another connection.
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "embedded",
          include: ["tests/embedded/*.embedded.test.ts"],
          setupFiles: ["tests/setup/no-console.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "documents",
          include: ["tests/documents/*.documents.test.ts"],
          setupFiles: ["tests/setup/no-console.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "deployed",
          include: ["tests/deployed/*.deployed.test.ts"],
          globalSetup: ["tests/setup/deployment.ts"],
          setupFiles: ["tests/setup/no-console.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
