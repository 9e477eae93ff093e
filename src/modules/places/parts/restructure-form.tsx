import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card, LinkCard } from "#ui/card.tsx";
import { DateField } from "#ui/date-field.tsx";
import { Form } from "#ui/form.tsx";
import type { IconName } from "#ui/icon.tsx";
import { PlaceField } from "#ui/place-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import type { FoundPlace } from "../queries/search.server.ts";

export type Way = "move" | "merge" | "close";

const WORDS = {
  move: { icon: "arrow-right", title: m.places_move_title, note: m.places_move_note, act: m.places_move_do },
  merge: { icon: "merge", title: m.places_merge_title, note: m.places_merge_note, act: m.places_merge_do },
  close: { icon: "archive", title: m.places_close_title, note: m.places_close_note, act: m.places_close_do },
} as const satisfies Record<Way, { icon: IconName } & Record<"title" | "note" | "act", () => string>>;

const addressOf = (id: string, way?: Way) => `${link(`/places/${id}/restructure`)}${way ? `?way=${way}` : ""}`;

export function WaysToChoose({ id, ways }: { id: string; ways: readonly Way[] }) {
  return (
    <section className="reading stack" aria-labelledby="ways">
      <h2 id="ways">{m.places_restructure_choose()}</h2>
      {ways.map((way) => (
        <LinkCard key={way} href={addressOf(id, way)} icon={WORDS[way].icon} title={WORDS[way].title()} text={WORDS[way].note()} />
      ))}
    </section>
  );
}

type RestructureFormProps = {
  way: Way;
  /** Nothing else can be done with this place. */
  only: boolean;
  id: string;
  formId: string;
  kinds: readonly string[];
  today: string;
  answer: { values: FormValues; errors: FormErrors; found: readonly FoundPlace[] | null } | undefined;
};

export function RestructureForm({ way, only, id, formId, kinds, today, answer }: RestructureFormProps) {
  const value = (name: string) => answer?.values[name] as string | undefined;
  const source = `${link("/places/search")}?within=reach&${kinds.map((kind) => `kind=${kind}`).join("&")}`;
  return (
    <Card title={WORDS[way].title()}>
      <p className="quiet">{WORDS[way].note()}</p>
      <Form
        action={addressOf(id, way)}
        formId={formId}
        hidden={{ way }}
        errors={answer?.errors}
        guard
        actions={
          <>
            <Button type="submit" kind="main">{WORDS[way].act()}</Button>
            <ButtonLink kind="bare" href={only ? link(`/places/${id}`) : addressOf(id)}>{only ? m.places_cancel() : m.places_restructure_other()}</ButtonLink>
          </>
        }
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
