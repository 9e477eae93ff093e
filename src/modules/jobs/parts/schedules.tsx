import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import type { Schedule } from "../queries.server.ts";
import { rhythmOf } from "../rules.ts";
import { jobName, rhythmWord } from "../words.ts";

export function Schedules({ schedules }: { schedules: readonly Schedule[] }) {
  if (schedules.length === 0) return <Card title={m.jobs_schedules()}><p className="quiet">{m.jobs_schedules_none()}</p></Card>;
  return (
    <Card flush title={m.jobs_schedules()}>
      <DataTable
        id="schedules"
        plain
        caption={m.jobs_schedules()}
        params={new URLSearchParams()}
        rows={schedules}
        rowKey={(schedule) => schedule.name}
        columns={[
          { key: "name", label: m.jobs_name(), main: true, cell: (schedule) => jobName(schedule.name) },
          { key: "when", label: m.jobs_when(), cell: (schedule) => rhythmWord(rhythmOf(schedule.cron)) },
          { key: "last", label: m.jobs_last(), nowrap: true, cell: (schedule) => <Last {...schedule} /> },
          { key: "next", label: m.jobs_next(), nowrap: true, cell: (schedule) => (schedule.nextAt ? formatDateTime(schedule.nextAt) : "–") },
        ]}
      />
    </Card>
  );
}

function Last({ lastAt, lastState }: Schedule) {
  if (!lastAt) return <span className="quiet">{m.jobs_last_never()}</span>;
  return <>{formatDateTime(lastAt)} {lastState === "failed" && <Badge tone="due">{m.jobs_last_failed()}</Badge>}</>;
}
