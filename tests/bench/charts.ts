import { gzipSync } from "node:zlib";
import { chartSamples } from "#ui/living/chart-samples.ts";
import { drawChart } from "#platform/charts/draw.server.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { figure, percentile, sampled, timed } from "./figure.ts";

/** One chart of each kind, warm: both widths, its words and its table; and what both weigh on the page. */
export async function charts(): Promise<void> {
  for (const [kind, spec] of Object.entries(chartSamples("kk"))) {
    // Each under a name of its own: a picture drawn before would only be looked up.
    let drawn = 0;
    const draw = () => inLocale("kk", () => drawChart(`one${++drawn}`, spec));
    await timed(30, async () => draw());
    // What the processor spent on one, whoever else was busy on the machine.
    const before = process.cpuUsage();
    const sample = await timed(100, async () => draw());
    const { user, system } = process.cpuUsage(before);
    const { wide, narrow } = draw();
    sampled(`charts.draw.${kind}`, sample, "ms", { p95: percentile(sample, 0.95), processor: (user + system) / 1000 / sample.length });
    figure(`charts.weight.${kind}`, gzipSync(`${wide}${narrow}`).length / 1024, "KB gzip");
  }
}
