import { m } from "#paraglide/messages.js";
import { formatDate, formatNumber } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Facts } from "#ui/facts.tsx";
import { Stack } from "#ui/layout.tsx";
import type { Contest } from "../../schema/regulation.ts";
import { textIn } from "../../schema/texts.ts";
import { stageWord } from "../words.ts";

const none = new URLSearchParams();

/** What a contest is, as the regulation says it. */
export function ContestFacts({ contest }: { contest: Contest }) {
  return (
    <>
      <Card title={m.campaigns_contest_about()}>
        <Stack>
          <Facts
            facts={[
              { label: m.campaigns_contest_nominations(), value: contest.nominations.map(({ words }) => textIn(words)).join(", ") },
              { label: m.campaigns_contest_age_groups(), value: contest.ageGroups.map(({ words }) => textIn(words)).join(", ") },
              { label: m.campaigns_contest_jurors_per_entry(), value: formatNumber(contest.jurorsPerEntry) },
              { label: m.campaigns_contest_tie_order(), value: m.campaigns_contest_tie_order_words() },
            ]}
          />
        </Stack>
      </Card>
      <Card flush title={m.campaigns_contest_stages()}>
        <DataTable
          plain
          id="stages"
          caption={m.campaigns_contest_stages()}
          params={none}
          rows={contest.stages}
          rowKey={({ kind }) => kind}
          columns={[
            { key: "stage", label: m.campaigns_contest_stage(), main: true, cell: ({ kind }) => stageWord(kind) },
            { key: "until", label: m.campaigns_contest_until(), nowrap: true, cell: ({ until }) => formatDate(until, "medium") },
            { key: "passOn", label: m.campaigns_contest_pass_on(), numeric: true, cell: ({ passOn }) => formatNumber(passOn) },
          ]}
        />
      </Card>
      <Card flush title={m.campaigns_contest_criteria()}>
        <DataTable
          plain
          id="criteria"
          caption={m.campaigns_contest_criteria()}
          params={none}
          rows={contest.criteria}
          rowKey={({ code }) => code}
          columns={[
            { key: "words", label: m.campaigns_contest_criterion(), main: true, cell: ({ words }) => textIn(words) },
            { key: "most", label: m.campaigns_contest_most(), numeric: true, cell: ({ most }) => formatNumber(most) },
            { key: "weight", label: m.campaigns_contest_weight(), numeric: true, cell: ({ weight }) => formatNumber(weight) },
          ]}
        />
      </Card>
    </>
  );
}
