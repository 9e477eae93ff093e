import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import type { StageKind } from "../rules/stages.ts";
import { stageWord } from "../words.ts";

type Won = { stage: StageKind; rank: number; host: string; code: string | null };

export function EntryDiplomas({ won, here }: { won: readonly Won[]; here: string }) {
  return won.map(({ stage, rank, host, code }) => (
    <Notice key={stage} tone="well" title={m.campaigns_contest_won({ rank: String(rank), stage: stageWord(stage) })}>
      <p>{host}</p>
      <ButtonRow>
        <ButtonLink icon="download" href={`${here}/diploma?stage=${stage}`} download>{m.campaigns_contest_diploma_print()}</ButtonLink>
        {code && <ButtonLink icon="shield" href={link(`/campaigns/diploma/${code}`)}>{m.campaigns_contest_proof_title()}</ButtonLink>}
      </ButtonRow>
    </Notice>
  ));
}
