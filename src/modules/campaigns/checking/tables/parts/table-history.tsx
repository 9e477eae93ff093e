import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { Timeline } from "#ui/timeline.tsx";
import type { SeenStep } from "../../decisions/return.server.ts";
import { tableStepWord } from "../../decisions/words.ts";

/** What happened to a table, the newest first. Of the last of the chain nobody says that it was passed on. */
export function TableHistory({ steps, last }: { steps: readonly SeenStep[]; last: boolean }) {
  const titleOf = (step: string) => (last && step === "approve" ? m.checking_step_table_approve_last() : tableStepWord(step));
  return (
    <Card title={m.checking_table_history()}>
      <Timeline events={steps.map(({ id, step, words, at, by }) => ({ key: id, title: titleOf(step), when: [formatDateTime(at), by].filter(Boolean).join(" · "), dateTime: at.toISOString(), body: words || undefined }))} />
    </Card>
  );
}
