import { chartSamples } from "#ui/living/chart-samples.ts";
import { LivingPage } from "#ui/living/living-page.tsx";
import { drawChart } from "../../platform/charts/draw.server.ts";
import { notFound } from "../../platform/http/answers.ts";
import { currentLocale } from "../../platform/i18n/locale.ts";
import { livingContext } from "../living.ts";
import type { Route } from "./+types/living";

export function loader({ context }: Route.LoaderArgs) {
  if (!context.get(livingContext)) throw notFound();
  const samples = Object.entries(chartSamples(currentLocale()));
  return { charts: samples.map(([kind, spec]) => drawChart(`chart-${kind}`, spec)) };
}

export default function Living({ loaderData }: Route.ComponentProps) {
  return <LivingPage charts={loaderData.charts} />;
}
