import { m } from "#paraglide/messages.js";
import { Steps } from "#ui/steps.tsx";

const ORDER = ["file", "columns", "check"] as const;
const TITLES = { file: m.places_import_step_file, columns: m.places_import_step_columns, check: m.places_import_step_check };

export function ImportSteps({ now }: { now: (typeof ORDER)[number] }) {
  const at = ORDER.indexOf(now);
  return (
    <Steps
      steps={ORDER.map((step, index) => ({
        title: TITLES[step](),
        state: index < at ? "done" : index === at ? "now" : "todo",
      }))}
    />
  );
}
