import { OperatorError } from "#platform/operator-error.ts";
import type { Command } from "./command.ts";

/** Each command is loaded only when it is asked for. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import("./migrate.ts")).migrate,
  demo: async () => (await import("./demo.ts")).demo,
  "import-places": async () => (await import("./import-places.ts")).importPlaces,
  "verify-audit": async () => (await import("./verify-audit.ts")).verifyAudit,
  "audit-head": async () => (await import("./audit-head.ts")).auditHead,
  backup: async () => (await import("./backup.ts")).backup,
  restore: async () => (await import("./restore.ts")).restoreCommand,
  "verify-backup": async () => (await import("./verify-backup.ts")).verifyBackup,
  "backup-key": async () => (await import("./backup-key.ts")).backupKey,
  "accept-secret": async () => (await import("./accept-secret.ts")).acceptSecret,
  "forget-second-factor": async () => (await import("./forget-second-factor.ts")).forgetSecondFactor,
  "generate-types": async () => (await import("./generate-types.ts")).generateTypes,
};

const [name, ...args] = process.argv.slice(2);
const find = name === undefined ? undefined : Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

try {
  if (!find) {
    const asked = name === undefined || name === "--help" || name === "-h" || name === "help";
    if (!asked) process.stderr.write(`There is no command ${name}.\n\n`);
    process.stdout.write(await listOfCommands());
    process.exitCode = asked ? 0 : 1;
  } else {
    const command = await find();
    if (args.includes("--help") || args.includes("-h")) process.stdout.write(helpOn(name!, command));
    else await command.run(args);
  }
} catch (error) {
  process.stderr.write(`${error instanceof OperatorError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}

async function listOfCommands(): Promise<string> {
  const rows = await Promise.all(
    Object.entries(COMMANDS).map(async ([each, load]) => {
      const { usage, summary } = await load();
      return { asked: `${each} ${usage}`.trim(), summary };
    }),
  );
  const width = Math.max(...rows.map(({ asked }) => asked.length)) + 2;
  const lines = rows.map(({ asked, summary }) => `  ${asked.padEnd(width)}${summary}`);
  return `npm run pana -- COMMAND, where COMMAND is one of\n\n${lines.join("\n")}\n\nEach tells more with --help. They use the same settings as npm start.\n`;
}

function helpOn(each: string, { usage, summary, help }: Command): string {
  return `npm run pana -- ${`${each} ${usage}`.trim()}\n\n${summary}.\n\n${help.trim()}\n`;
}
