import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import type { LongWork } from "#platform/jobs/long-work.ts";
import { problemWord, progressWord } from "#platform/jobs/long-work-words.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Stack } from "#ui/layout.tsx";
import { Live } from "#ui/live.tsx";
import { Notice } from "#ui/notice.tsx";
import { Progress } from "#ui/progress.tsx";
import type { ImportResult } from "../work.server.ts";
import { Faults } from "./faults.tsx";

type Props = { work: LongWork<ImportResult>; seconds: number | null; here: string; back: string; again: string };

/** An import that was asked for: under way, done or failed. */
export function UnderWay({ work, seconds, here, back, again }: Props) {
  if (work.state === "failed") {
    return (
      <>
        <Notice tone="due" title={m.checking_import_failed()}>{problemWord(work.problem)}</Notice>
        <ButtonRow><ButtonLink kind="main" href={again}>{m.checking_import_other_file()}</ButtonLink></ButtonRow>
      </>
    );
  }
  if (work.state === "done") {
    const { sent, blank, faults, faulty } = work.result;
    return (
      <>
        <Notice tone="well" title={m.checking_import_done({ count: formatNumber(sent) })}>{m.checking_import_done_text({ blank: formatNumber(blank), faulty: formatNumber(faulty) })}</Notice>
        <Faults faults={faults} all={faults.length} />
        <ButtonRow>
          <ButtonLink kind="main" href={back}>{m.checking_table_to_inbox()}</ButtonLink>
          <ButtonLink href={again}>{m.checking_import_other_file()}</ButtonLink>
        </ButtonRow>
      </>
    );
  }
  return (
    <Live seconds={seconds}>
      <Card>
        <Stack>
          <Progress label={m.checking_import_under_way()} value={work.total === null ? null : work.done} max={work.total ?? undefined} text={progressWord(work)} />
          <p className="quiet">{m.jobs_work_leave()}</p>
          {seconds === null && <ButtonRow><ButtonLink href={here}>{m.jobs_work_look()}</ButtonLink></ButtonRow>}
        </Stack>
      </Card>
    </Live>
  );
}
