import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { formatSize } from "#platform/i18n/format.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { CheckboxGroup, RadioCards } from "#ui/choice-field.tsx";
import { DateField } from "#ui/date-field.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form } from "#ui/form.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { MOST_FILE_MEGABYTES } from "../../returns/most.ts";
import { MEASURE_STATES } from "../../schema.ts";
import type { CopyRow } from "../queries.server.ts";
import { MOST_MEASURE_FILES } from "../most.ts";
import type { MeasureFile } from "../measure-files.server.ts";
import { measureFileHref } from "./proof.tsx";
import { STATE_WORDS } from "../words.ts";

type Props = { row: CopyRow | null; answer: { values: FormValues; errors: FormErrors } | undefined; formId: string; back: string; files: readonly MeasureFile[]; of: { campaignId: string; placeId: string } };

export function MeasureEntry({ row, answer, formId, back, files, of }: Props) {
  const stored: FormValues = row ? { state: row.state, on_date: row.onDate ?? "", evidence: row.evidence, note: row.note } : { state: "notBegun" };
  const values = answer?.values ?? stored;
  const errors = answer?.errors ?? {};
  const text = (name: string) => String(values[name] ?? "");
  return (
    <Card title={m.campaigns_plan_enter()}>
      <Form
        formId={formId}
        errors={errors}
        guard
        upload
        actions={
          <>
            <Button kind="main">{m.campaigns_plan_save()}</Button>
            <ButtonLink kind="bare" href={back}>{m.campaigns_plan_back()}</ButtonLink>
          </>
        }
      >
        <RadioCards name="state" label={m.campaigns_plan_standing()} value={text("state")} error={errors["state"]} choices={MEASURE_STATES.map((state) => ({ value: state, label: STATE_WORDS[state]() }))} />
        <DateField name="on_date" label={m.campaigns_plan_done_on()} help={m.campaigns_plan_done_on_help()} value={text("on_date")} error={errors["on_date"]} optional />
        <TextArea name="evidence" label={m.campaigns_plan_evidence()} help={m.campaigns_plan_evidence_help()} value={text("evidence")} error={errors["evidence"]} rows={2} maxLength={1_000} optional />
        {files.length > 0 && (
          <CheckboxGroup
            name="kept"
            label={m.campaigns_sending_files_kept()}
            help={m.campaigns_sending_files_kept_help()}
            values={files.map(({ id }) => id)}
            choices={files.map(({ id, name, size }) => ({ value: id, label: <a href={measureFileHref(of.campaignId, of.placeId, id)}>{name}</a>, help: formatSize(size) }))}
            optional
          />
        )}
        <FileField
          name="files"
          label={m.campaigns_plan_files()}
          help={m.campaigns_sending_files_help({ most: MOST_MEASURE_FILES, megabytes: MOST_FILE_MEGABYTES })}
          error={errors["files"]}
          accept="image/*,application/pdf"
          multiple
          maxMegabytes={MOST_FILE_MEGABYTES}
          optional
        />
        <TextArea name="note" label={m.campaigns_plan_note()} value={text("note")} error={errors["note"]} rows={3} maxLength={2_000} optional />
      </Form>
    </Card>
  );
}
