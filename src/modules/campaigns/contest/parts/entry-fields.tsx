import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { RadioCards } from "#ui/choice-field.tsx";
import { DateField } from "#ui/date-field.tsx";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { Contest } from "../../schema/regulation.ts";
import { textIn } from "../../schema/texts.ts";

type Props = { contest: Contest; values: FormValues; errors: FormErrors };

export function EntryFields({ contest, values, errors }: Props) {
  const text = (name: string) => ({ name, value: String(values[name] ?? ""), error: errors[name] });
  const tick = (name: string) => ({ name, checked: values[name] === "on", error: errors[name] });
  const kinds = new Set(contest.nominations.map(({ kind }) => kind));
  return (
    <>
      <Fieldset title={m.campaigns_contest_work()} help={m.campaigns_contest_work_help()}>
        <TextField {...text("title")} label={m.campaigns_contest_work_title()} maxLength={200} />
        <RadioCards {...text("nomination")} label={m.campaigns_contest_nomination()} inColumns choices={contest.nominations.map(({ code, words, about }) => ({ value: code, label: textIn(words), help: textIn(about) || undefined }))} />
        <RadioCards {...text("age_group")} label={m.campaigns_contest_age_group()} inColumns choices={contest.ageGroups.map(({ code, words }) => ({ value: code, label: textIn(words) }))} />
        {kinds.has("text") && <TextArea {...text("words")} label={m.campaigns_contest_words()} help={m.campaigns_contest_words_help()} rows={8} maxLength={20_000} optional />}
        {kinds.has("video") && <TextField {...text("link")} type="url" label={m.campaigns_contest_link()} help={m.campaigns_contest_link_help()} optional />}
      </Fieldset>
      <Fieldset title={m.campaigns_contest_author()} help={m.campaigns_contest_author_help()}>
        <TextField {...text("name")} label={m.campaigns_contest_pupil_name()} autoComplete="off" />
        <FieldRow>
          <TextField {...text("class_name")} label={m.campaigns_contest_class()} width="s" autoComplete="off" />
          <TextField {...text("teacher")} label={m.campaigns_contest_teacher()} autoComplete="off" optional />
        </FieldRow>
      </Fieldset>
      <Fieldset title={m.campaigns_contest_consent()}>
        <Notice>{m.campaigns_contest_consent_help()}</Notice>
        <TextField {...text("representative")} label={m.campaigns_contest_representative()} help={m.campaigns_contest_representative_help()} autoComplete="off" />
        <FieldRow>
          <DateField {...text("consent_on")} label={m.campaigns_contest_consent_on()} />
          <DateField {...text("consent_until")} label={m.campaigns_contest_consent_until()} />
        </FieldRow>
        <TextField {...text("paper_at")} label={m.campaigns_contest_paper()} help={m.campaigns_contest_paper_help()} />
        <Checkbox {...tick("consents")} label={m.campaigns_contest_consents()} />
        <Checkbox {...tick("show_work")} label={m.campaigns_contest_show_work()} help={m.campaigns_contest_show_work_help()} />
        <Checkbox {...tick("show_name")} label={m.campaigns_contest_show_name()} help={m.campaigns_contest_show_name_help()} />
      </Fieldset>
    </>
  );
}
