import { m } from "#paraglide/messages.js";
import { CheckboxGroup, RadioCards } from "#ui/choice-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { Draft } from "../draft.server.ts";
import type { StepName } from "../rules/steps.ts";
import { ABOUT_WORDS, ANSWER_WORDS, choicesOf, DOER_WORDS, HURT_WORDS, OFTEN_WORDS, STAFF_WORDS, TELLER_WORDS, WHERE_WORDS } from "../words.ts";

type Telling = Draft["telling"];

/** One thing on a page; everything but the words may be left open. */
export function StepFields({ step, telling, error }: { step: StepName; telling: Telling; error?: string }) {
  switch (step) {
    case "words":
      return <TextArea name="text" label={m.calls_tell_words()} help={m.calls_tell_words_help()} value={telling.text} rows={9} error={error} />;
    case "who":
      return (
        <>
          <RadioCards name="about" label={m.calls_tell_about()} value={telling.about} choices={choicesOf(ABOUT_WORDS)} />
          <RadioCards name="teller" label={m.calls_tell_teller()} value={telling.teller} choices={choicesOf(TELLER_WORDS)} />
        </>
      );
    case "doer":
      return (
        <>
          <CheckboxGroup name="doers" label={m.calls_tell_doer()} values={telling.doers} choices={choicesOf(DOER_WORDS)} />
          <CheckboxGroup name="staff" label={m.calls_tell_staff()} help={m.calls_tell_staff_help()} values={telling.staff} choices={choicesOf(STAFF_WORDS)} inColumns />
        </>
      );
    case "where":
      return (
        <>
          <CheckboxGroup name="where" label={m.calls_tell_where()} values={telling.where} choices={choicesOf(WHERE_WORDS)} inColumns />
          <TextField name="when" label={m.calls_tell_when()} help={m.calls_tell_when_help()} value={telling.when} optional />
          <RadioCards name="often" label={m.calls_tell_often()} value={telling.often} choices={choicesOf(OFTEN_WORDS)} inColumns />
          <RadioCards name="hurt" label={m.calls_tell_hurt()} value={telling.hurt} choices={choicesOf(HURT_WORDS)} inColumns />
          <RadioCards name="now" label={m.calls_tell_now()} value={telling.now} choices={choicesOf(HURT_WORDS)} inColumns />
        </>
      );
    case "answer":
      return (
        <>
          <RadioCards name="answerBy" label={m.calls_tell_answer()} value={telling.answerBy} choices={choicesOf(ANSWER_WORDS)} />
          <TextField name="contact" label={m.calls_tell_contact()} help={m.calls_tell_contact_help()} value={telling.contact} autoComplete="off" optional />
          <TextField name="name" label={m.calls_tell_name()} help={m.calls_tell_name_help()} value={telling.name} autoComplete="off" optional />
          <TextField name="className" label={m.calls_tell_class()} value={telling.className} autoComplete="off" optional />
        </>
      );
    case "check":
      return null;
  }
}
