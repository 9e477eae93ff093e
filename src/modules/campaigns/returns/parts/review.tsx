import type { ReactNode } from "react";
import { m } from "#paraglide/messages.js";
import type { FormValues } from "#platform/http/form.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import type { Said } from "../said.server.ts";
import { SaidLines } from "./said-lines.tsx";

type ReviewProps = { said: readonly Said[]; values: FormValues; base: string };

/** Before it goes: how everything was understood, once more, with one button that sends. */
export function Review({ said, values, base }: ReviewProps) {
  return (
    <Card title={m.campaigns_sending_review()} note={m.campaigns_sending_review_note()}>
      <SaidLines said={said} id="review" />
      <KeptForm
        values={{ ...values, base }}
        offline
        actions={
          <>
            <Button kind="main" name="intent" value="send" icon="check">
              {m.campaigns_sending_send()}
            </Button>
            <Button name="intent" value="edit">
              {m.campaigns_sending_edit()}
            </Button>
          </>
        }
      />
    </Card>
  );
}

const PAGES_OWN = new Set(["intent", "base", "seen_due", "form_id", "channel"]);

/** What was typed, carried along unseen and unchanged. */
export function KeptForm({ values, offline, actions }: { values: FormValues; offline?: boolean; actions: ReactNode }) {
  const typedOnes = Object.entries(values).filter(([name]) => !PAGES_OWN.has(name));
  const own = Object.fromEntries(["base", "seen_due", "form_id"].map((name) => [name, String(values[name] ?? "")]));
  return (
    <Form hidden={own} offline={offline} actions={actions}>
      {typedOnes.map(([name, value]) =>
        typeof value === "string" ? <textarea key={name} name={name} defaultValue={value} hidden /> : value.map((one) => <input key={`${name} ${one}`} type="hidden" name={`${name}[]`} value={one} />),
      )}
    </Form>
  );
}
