import { m } from "#paraglide/messages.js";
import type { FormValues } from "#platform/http/form.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Columns } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Shown } from "../acting.server.ts";
import { KeptForm } from "./review.tsx";
import { SaidLines } from "./said-lines.tsx";

/** Two people at once: both texts, and what may be done about it. Nothing of either is lost. */
export function Conflict({ shown, values }: { shown: Shown; values: FormValues }) {
  const { theirs, said = [], refusal, base } = shown;
  if (!theirs) return null;
  const when = theirs.at ? formatDateTime(theirs.at) : "";
  return (
    <>
      <Notice tone="due" title={refusal}>
        {theirs.isDraft ? m.campaigns_sending_conflict_draft({ by: theirs.by, when }) : m.campaigns_sending_conflict_sent({ by: theirs.by, when })}
      </Notice>
      <Columns wide>
        <Card title={m.campaigns_sending_theirs()}>
          <SaidLines said={theirs.said} id="theirs" />
        </Card>
        <Card title={m.campaigns_sending_yours()} note={m.campaigns_sending_yours_note()}>
          <SaidLines said={said} id="yours" />
        </Card>
      </Columns>
      <KeptForm
        values={{ ...values, base, form_id: "" }}
        actions={
          shown.way && (
            <Button kind="main" name="intent" value={shown.way}>
              {shown.way === "edit" ? m.campaigns_sending_go_on_with_mine() : m.campaigns_sending_recall_theirs()}
            </Button>
          )
        }
      />
    </>
  );
}
