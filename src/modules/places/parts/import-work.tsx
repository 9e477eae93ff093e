import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import type { LongWork } from "#platform/jobs/long-work.ts";
import { problemWord, progressWord } from "#platform/jobs/long-work-words.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Stack } from "#ui/layout.tsx";
import { Live } from "#ui/live.tsx";
import { Notice } from "#ui/notice.tsx";
import { Numbers } from "#ui/numbers.tsx";
import { Progress } from "#ui/progress.tsx";
import type { ImportResult } from "../import/result.ts";
import { ImportFaults } from "./import-faults.tsx";

type Props = { work: LongWork<ImportResult>; seconds: number | null; here: string };

/** An import that was asked for: under way, done or failed. */
export function ImportWork({ work, seconds, here }: Props) {
  if (work.state === "done") return <Done result={work.result} />;
  if (work.state === "failed") return <Failed why={problemWord(work.problem)} />;
  return (
    <Live seconds={seconds}>
      <Card>
        <Stack>
          <Progress label={m.places_import_step_work()} value={work.total === null ? null : work.done} max={work.total ?? undefined} text={progressWord(work)} />
          <p className="quiet">{m.jobs_work_leave()}</p>
          {seconds === null && <ButtonRow><ButtonLink href={here}>{m.jobs_work_look()}</ButtonLink></ButtonRow>}
        </Stack>
      </Card>
    </Live>
  );
}

function Done({ result }: { result: ImportResult }) {
  return (
    <>
      <Notice tone="well" title={m.places_import_done({ created: formatNumber(result.created), changed: formatNumber(result.changed) })} />
      <Numbers
        items={[
          { value: formatNumber(result.rows), label: m.places_import_rows() },
          { value: formatNumber(result.created), label: m.places_import_created() },
          { value: formatNumber(result.changed), label: m.places_import_changed() },
          { value: formatNumber(result.unchanged), label: m.places_import_unchanged() },
          { value: formatNumber(result.faulty), label: m.places_import_faulty() },
        ]}
      />
      <ImportFaults faults={result.faults} all={result.faultCount} />
      <ButtonRow>
        <ButtonLink kind="main" href={link("/places/schools")}>{m.places_import_to_list()}</ButtonLink>
        <ButtonLink href={link("/places/import")}>{m.places_import_another()}</ButtonLink>
      </ButtonRow>
    </>
  );
}

function Failed({ why }: { why: string }) {
  return (
    <>
      <Notice tone="due" title={m.places_import_failed()}>{why}</Notice>
      <ButtonRow>
        <ButtonLink kind="main" href={link("/places/import")}>{m.places_import_another()}</ButtonLink>
      </ButtonRow>
    </>
  );
}
