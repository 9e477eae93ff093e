import { m } from "#paraglide/messages.js";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import type { JudgedStage } from "../rules/stages.ts";
import { stageWord } from "../words.ts";

type Won = { stage: JudgedStage; rank: number; host: string };

export function EntryDiplomas({ won, here }: { won: readonly Won[]; here: string }) {
  return won.map(({ stage, rank, host }) => (
    <Notice key={stage} tone="well" title={m.campaigns_contest_won({ rank: String(rank), stage: stageWord(stage) })}>
      <p>{host}</p>
      <ButtonLink icon="download" href={`${here}/diploma?stage=${stage}`} download>{m.campaigns_contest_diploma_print()}</ButtonLink>
    </Notice>
  ));
}
