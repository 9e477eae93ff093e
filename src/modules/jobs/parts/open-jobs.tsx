import { m } from "#paraglide/messages.js";
import { formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import type { OpenJob } from "../queries.server.ts";
import { jobName, stateBadge } from "../words.ts";

export function OpenJobs({ jobs }: { jobs: readonly OpenJob[] }) {
  if (jobs.length === 0) return <Card title={m.jobs_open()}><p className="quiet">{m.jobs_open_none()}</p></Card>;
  return (
    <Card flush title={m.jobs_open()}>
      <DataTable
        id="open"
        plain
        caption={m.jobs_open()}
        params={new URLSearchParams()}
        rows={jobs}
        rowKey={(job) => job.id}
        columns={[
          { key: "name", label: m.jobs_name(), main: true, cell: (job) => jobName(job.name) },
          { key: "state", label: m.jobs_state(), cell: (job) => <Badge tone={stateBadge(job.state).tone}>{stateBadge(job.state).label}</Badge> },
          { key: "progress", label: m.jobs_progress(), cell: (job) => (job.total === null ? "–" : m.jobs_work_of({ done: formatNumber(job.done ?? 0), total: formatNumber(job.total) })) },
          { key: "try", label: m.jobs_try(), numeric: true, cell: (job) => formatNumber(job.attempt) },
          { key: "since", label: m.jobs_since(), nowrap: true, cell: (job) => formatDateTime(job.since) },
        ]}
      />
    </Card>
  );
}
