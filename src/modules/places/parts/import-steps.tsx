import { m } from "#paraglide/messages.js";
import { Trail } from "#ui/steps.tsx";

const ORDER = ["file", "columns", "check", "work"] as const;
const TITLES = { file: m.places_import_step_file, columns: m.places_import_step_columns, check: m.places_import_step_check, work: m.places_import_step_work };

export function ImportSteps({ now }: { now: (typeof ORDER)[number] | "done" }) {
  return <Trail label={m.places_import_steps()} parts={ORDER.map((step) => TITLES[step]())} current={now === "done" ? ORDER.length : ORDER.indexOf(now)} />;
}
