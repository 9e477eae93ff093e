import { setTimeout as pause } from "node:timers/promises";
import { figure } from "./figure.ts";
import { newFolder } from "./folder.ts";
import { startProgram } from "./program.ts";

const IDLE_MS = 5_000;

/** From the command to readiness, with packages installed and built. */
export async function start(): Promise<void> {
  const folder = await newFolder();
  for (const which of ["first", "second"]) {
    const program = await startProgram(folder);
    figure(`start.${which}`, program.readyAfterMs / 1000, "s", { until: "ready" });
    if (which === "second") {
      await pause(IDLE_MS);
      const idle = program.memoryMB();
      if (idle !== undefined) figure("memory.idle", idle, "MB", { of: "program and database" });
    }
    await program.stop();
  }
}
