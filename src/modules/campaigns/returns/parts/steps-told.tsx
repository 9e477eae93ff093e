import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { Timeline } from "#ui/timeline.tsx";
import type { Tone } from "#ui/tone.ts";
import type { StepTold } from "../timeline.server.ts";

const WORDS: Readonly<Record<string, { words: () => string; tone?: Tone }>> = {
  open: { words: m.campaigns_sending_step_open },
  save: { words: m.campaigns_sending_step_save },
  send: { words: m.campaigns_sending_step_send, tone: "sky" },
  recall: { words: m.campaigns_sending_step_recall, tone: "due" },
  askToCorrect: { words: m.campaigns_sending_step_ask, tone: "due" },
  accept: { words: m.campaigns_sending_step_accept, tone: "well" },
  giveBack: { words: m.campaigns_sending_step_give_back, tone: "due" },
  excuse: { words: m.campaigns_sending_step_excuse },
  markSilent: { words: m.campaigns_sending_step_mark_silent, tone: "due" },
  reopen: { words: m.campaigns_sending_step_reopen },
  extend: { words: m.campaigns_sending_step_extend },
};

/** What happened to the return, the newest first. */
export function StepsTold({ steps }: { steps: readonly StepTold[] }) {
  if (steps.length === 0) return null;
  return (
    <Card title={m.campaigns_sending_history()}>
      <Timeline
        events={steps.map(({ id, step, words, at, by }) => ({
          key: id,
          title: (WORDS[step]?.words ?? m.campaigns_sending_step_other)(),
          tone: WORDS[step]?.tone,
          when: [formatDateTime(at), by].filter(Boolean).join(" · "),
          dateTime: at.toISOString(),
          body: words || undefined,
        }))}
      />
    </Card>
  );
}
