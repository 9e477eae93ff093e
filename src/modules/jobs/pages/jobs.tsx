import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId, newId } from "#platform/ids.ts";
import { Stack } from "#ui/layout.tsx";
import { readListState } from "#ui/list-state.ts";
import { Numbers } from "#ui/numbers.tsx";
import { Page } from "#ui/page.tsx";
import { retryJob } from "../commands.server.ts";
import { FailedJobs } from "../parts/failed-jobs.tsx";
import { OpenJobs } from "../parts/open-jobs.tsx";
import { Schedules } from "../parts/schedules.tsx";
import { countJobs, failedJobs, openJobs, schedules } from "../queries.server.ts";
import type { Route } from "./+types/jobs";

export function meta() {
  return [{ title: titled(m.jobs_title()) }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const { size, offset } = readListState(params, { sortable: [] });
  return read(requirePerson(context), async (tx) => ({
    params: params.toString(),
    formId: newId(),
    counts: await countJobs(tx),
    failed: await failedJobs(tx, { size, offset }),
    open: await openJobs(tx),
    schedules: await schedules(tx),
  }));
}

export async function action({ request, context }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const form = await request.formData();
  const id = form.get("job");
  if (!isId(id)) throw notFound();
  const again = await write(scope, (tx) => once(tx, String(form.get("form_id") ?? ""), () => retryJob(tx, id)));
  return redirectWithFlash(link("/jobs"), again ? m.jobs_again_done() : m.jobs_again_gone());
}

export default function Jobs({ loaderData: { params, formId, counts, failed, open, schedules: byTheClock } }: Route.ComponentProps) {
  return (
    <Page title={m.jobs_title()} lead={m.jobs_lead()}>
      <Stack gap="large">
        <Numbers
          items={[
            { value: formatNumber(counts.failed), label: m.jobs_count_failed() },
            { value: formatNumber(counts.running), label: m.jobs_count_running() },
            { value: formatNumber(counts.waiting), label: m.jobs_count_waiting() },
            { value: formatNumber(counts.doneToday), label: m.jobs_count_done() },
          ]}
        />
        <FailedJobs jobs={failed} total={counts.failed} params={params} formId={formId} />
        <OpenJobs jobs={open} />
        <Schedules schedules={byTheClock} />
      </Stack>
    </Page>
  );
}
