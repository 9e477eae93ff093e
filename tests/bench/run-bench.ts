import { figure, type Figure, type Measured, merged, takeMeasured } from "./figure.ts";
import { watchMemory } from "./memory.ts";

/** A bench as often as wanted, with the most memory that it and all it started held; what was measured before a failure counts. */
export async function runBench(name: string, bench: () => Promise<void>, repeats: number): Promise<{ found: Figure[]; failure?: unknown }> {
  const runs: Measured[][] = [];
  for (let run = 0; run < repeats; run++) {
    const memory = watchMemory();
    try {
      await bench();
    } catch (failure) {
      memory.stop();
      return { found: merged([...runs, takeMeasured()]), failure: failure ?? new Error("It failed without a reason.") };
    }
    const peak = memory.stop();
    if (peak !== undefined) figure(`memory.peak.${name}`, peak, "MB", { of: "the measuring program and all it started" });
    runs.push(takeMeasured());
  }
  return { found: merged(runs) };
}
