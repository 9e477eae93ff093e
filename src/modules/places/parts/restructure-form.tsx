import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DateField } from "#ui/date-field.tsx";
import { Form } from "#ui/form.tsx";
import { PlaceField } from "#ui/place-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import type { FoundPlace } from "../queries/search.server.ts";

export type Way = "move" | "merge" | "close";

const WORDS = {
  move: { title: m.places_move_title, note: m.places_move_note, act: m.places_move_do },
  merge: { title: m.places_merge_title, note: m.places_merge_note, act: m.places_merge_do },
  close: { title: m.places_close_title, note: m.places_close_note, act: m.places_close_do },
} satisfies Record<Way, Record<string, () => string>>;

type RestructureFormProps = {
  way: Way;
  id: string;
  formId: string;
  kinds: readonly string[];
  today: string;
  answer: { values: FormValues; errors: FormErrors; found: readonly FoundPlace[] | null } | undefined;
};

export function RestructureForm({ way, id, formId, kinds, today, answer }: RestructureFormProps) {
  const value = (name: string) => answer?.values[name] as string | undefined;
  const source = `${link("/places/search")}?within=reach&${kinds.map((kind) => `kind=${kind}`).join("&")}`;
  return (
    <Card id={way} title={WORDS[way].title()} note={WORDS[way].note()}>
      <Form
        action={link(`/places/${id}/restructure`)}
        formId={formId}
        hidden={{ way }}
        errors={answer?.errors}
        actions={<Button type="submit" kind={way === "close" ? "plain" : "main"}>{WORDS[way].act()}</Button>}
      >
        {way !== "close" && (
          <PlaceField
            id={`${way}-to`}
            name="to"
            label={way === "move" ? m.places_move_to() : m.places_merge_to()}
            source={source}
            query={value("to-q")}
            found={answer?.found}
            error={answer?.errors["to"]}
          />
        )}
        <DateField id={`${way}-on`} name="on" label={m.places_decision_on()} value={value("on") ?? today} error={answer?.errors["on"]} />
        <TextArea id={`${way}-reason`} name="reason" label={m.places_decision_reason()} help={m.places_decision_help()} rows={2} value={value("reason")} error={answer?.errors["reason"]} />
      </Form>
    </Card>
  );
}
