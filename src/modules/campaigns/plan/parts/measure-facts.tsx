import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Measure } from "../../schema/plan.ts";
import { textIn } from "../../schema/texts.ts";
import type { CopyRow } from "../queries.server.ts";
import type { MeasureFile } from "../measure-files.server.ts";
import { standingOf } from "../rules.ts";
import type { Blocked } from "../visit.server.ts";
import { Proof } from "./proof.tsx";
import { periodWords, responsibleWords, STANDING_TONES, standingWord } from "../words.ts";

type Props = { measure: Measure; row: CopyRow | null | undefined; files: readonly MeasureFile[]; of: { campaignId: string; placeId: string }; today: string; blocked: Blocked | null };

/** `row` is undefined where the place has no copy, and null where nothing is entered yet. */
export function MeasureFacts({ measure, row, files, of, today, blocked }: Props) {
  const standing = row === undefined ? undefined : standingOf(measure.period, row?.state ?? "notBegun", today);
  return (
    <Card title={textIn(measure.title)}>
      <Stack>
        <Facts
          facts={[
            { label: m.campaigns_plan_completion(), value: textIn(measure.completion) },
            { label: m.campaigns_plan_period(), value: periodWords(measure) },
            { label: m.campaigns_plan_responsible(), value: responsibleWords(measure) },
            standing && { label: m.campaigns_plan_standing(), value: <Badge tone={STANDING_TONES[standing]}>{standingWord(standing)}</Badge> },
            blocked && row?.onDate ? { label: m.campaigns_plan_done_on(), value: formatDate(row.onDate) } : null,
            blocked && (row?.evidence || files.length > 0) ? { label: m.campaigns_plan_evidence(), value: <Proof evidence={row?.evidence ?? ""} files={files} {...of} /> } : null,
            blocked && row?.note ? { label: m.campaigns_plan_note(), value: row.note } : null,
          ]}
        />
        {blocked && <Notice>{blocked === "closed" ? m.campaigns_plan_blocked_closed() : m.campaigns_plan_blocked_other()}</Notice>}
      </Stack>
    </Card>
  );
}
