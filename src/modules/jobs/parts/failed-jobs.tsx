import { m } from "#paraglide/messages.js";
import { formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import type { FailedJob } from "../queries.server.ts";
import { jobName, reasonWord } from "../words.ts";

type Props = { jobs: readonly FailedJob[]; total: number; params: string; formId: string };

/** What nobody tries any more, why, and the button that gives it one try more. */
export function FailedJobs({ jobs, total, params, formId }: Props) {
  if (total === 0) return <Notice tone="well" title={m.jobs_failed_none()}>{m.jobs_failed_none_text()}</Notice>;
  return (
    <Card flush title={m.jobs_failed()} note={m.jobs_failed_note()}>
      <DataTable
        caption={m.jobs_failed()}
        params={new URLSearchParams(params)}
        rows={jobs}
        total={total}
        rowKey={(job) => job.id}
        columns={[
          { key: "name", label: m.jobs_name(), main: true, cell: (job) => jobName(job.name) },
          { key: "why", label: m.jobs_reason(), cell: (job) => <>{reasonWord(job.reason)}<br /><span className="mono small quiet">{job.where}</span></> },
          { key: "tries", label: m.jobs_tries(), numeric: true, cell: (job) => formatNumber(job.tries) },
          { key: "at", label: m.jobs_failed_at(), nowrap: true, cell: (job) => formatDateTime(job.failedAt) },
          {
            key: "again",
            label: m.jobs_again(),
            cell: (job) => (
              <form method="post" action={link("/jobs")}>
                <HiddenFields values={{ form_id: `${formId} ${job.id}`, job: job.id }} />
                <Button type="submit" dense icon="refresh">{m.jobs_again()}</Button>
              </form>
            ),
          },
        ]}
      />
    </Card>
  );
}
