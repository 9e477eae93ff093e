import { m } from "#paraglide/messages.js";
import { formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { Fold } from "#ui/tree.tsx";
import type { ReturnForm } from "../../../schema/return-form.ts";
import { textIn } from "../../../schema/texts.ts";
import { cellOf } from "../../values.ts";
import type { SeenRevision, SeenStep } from "../return.server.ts";
import { channelWord, stepWord } from "../words.ts";

/** Everything that happened to a return, and every return that was sent before: nothing is lost by a correction. */
export function History({ steps, revisions, form }: { steps: readonly SeenStep[]; revisions: readonly SeenRevision[]; form: ReturnForm }) {
  return (
    <Card title={m.checking_history()}>
      {steps.length === 0 ? <p className="quiet">{m.checking_history_none()}</p> : <Timeline events={steps.map(asEvent)} />}
      {revisions.slice(1).map((revision) => (
        <Fold key={revision.revision} title={m.checking_earlier({ revision: formatNumber(revision.revision), at: formatDateTime(revision.at) })}>
          <Facts
            facts={
              revision.tookPart
                ? form.columns
                    .filter(({ kind }) => kind !== "files")
                    .map((column) => ({ label: textIn(column.heading), value: shown(cellOf(form, column, { tookPart: true, numbers: revision.numbers, answers: revision.answers, links: revision.links.length }, revision.links)) }))
                : [{ label: m.checking_took_no_part(), value: revision.reason }]
            }
          />
        </Fold>
      ))}
    </Card>
  );
}

function asEvent({ id, step, words, at, by, detail }: SeenStep) {
  const said = [words, detail.channel && step === "send" && channelWord(detail.channel), detail.until && m.checking_until({ until: formatDateTime(new Date(detail.until)) })].filter(Boolean).join(" · ");
  return { key: id, title: stepWord(step), when: [formatDateTime(at), by].filter(Boolean).join(" · "), dateTime: at.toISOString(), body: said || undefined };
}

const shown = (value: ReturnType<typeof cellOf>) => (value === null ? m.checking_not_said() : typeof value === "number" ? formatNumber(value) : value);
