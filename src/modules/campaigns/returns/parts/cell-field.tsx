import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { formatSize } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { CheckboxGroup, RadioCards } from "#ui/choice-field.tsx";
import { DateField } from "#ui/date-field.tsx";
import { FileField } from "#ui/file-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { explainFieldOf, fieldOf, typed, typedList } from "../../rules/check-answers.ts";
import type { Column } from "../../schema/return-form.ts";
import { textIn } from "../../schema/texts.ts";
import type { Evidence } from "../evidence.server.ts";
import { MOST_FILE_MEGABYTES } from "../most.ts";
import type { ShownLinks } from "../shown-links.server.ts";
import { LinksUnderstood } from "./links-understood.tsx";

export type FieldsOf = {
  campaignId: string;
  values: FormValues;
  errors: FormErrors;
  shown: Readonly<Record<string, ShownLinks>>;
  evidence: readonly Evidence[];
};

/** The control of one column, and beneath it what is asked about its number. */
export function CellField({ column, row, of }: { column: Column; row: number; of: FieldsOf }) {
  const explain = explainFieldOf(row, column.code);
  const asked = of.errors[explain] !== undefined || typed(of.values, explain) !== "";
  return (
    <>
      <Control column={column} row={row} of={of} />
      {asked && <TextArea name={explain} label={m.campaigns_sending_explain({ column: textIn(column.heading) })} error={of.errors[explain]} value={typed(of.values, explain)} rows={2} />}
    </>
  );
}

function Control({ column, row, of }: { column: Column; row: number; of: FieldsOf }) {
  const name = fieldOf(row, column.code);
  const value = typed(of.values, name);
  const own = textIn(column.help);
  const shared = { name, label: textIn(column.heading), error: of.errors[name], optional: !column.required };
  switch (column.kind) {
    case "number":
      return <TextField {...shared} help={own || undefined} value={value} inputMode="numeric" width="s" autoComplete="off" />;
    case "text":
      return column.longest <= 200 ? <TextField {...shared} help={own || undefined} value={value} autoComplete="off" /> : <TextArea {...shared} help={own || undefined} value={value} rows={5} maxLength={column.longest} />;
    case "yesNo":
      return <RadioCards {...shared} help={own || undefined} value={value} inColumns choices={[{ value: "yes", label: m.campaigns_sending_cell_yes() }, { value: "no", label: m.campaigns_sending_cell_no() }]} />;
    case "date":
      return <DateField {...shared} help={own || undefined} value={value} />;
    case "choice": {
      const choices = column.options.map(({ code, words }) => ({ value: code, label: textIn(words) }));
      return column.several ? <CheckboxGroup {...shared} help={own || undefined} values={typedList(of.values, name)} choices={choices} /> : <RadioCards {...shared} help={own || undefined} value={value} choices={choices} />;
    }
    case "links":
      return (
        <div className="with-understood">
          <TextArea {...shared} help={own || m.campaigns_sending_links_help()} value={value} rows={6} />
          {of.shown[name] && <LinksUnderstood shown={of.shown[name]} field={name} />}
        </div>
      );
    case "publications":
      return <TextArea {...shared} help={<Help own={own} more={m.campaigns_sending_publications_help()} />} value={value} rows={5} />;
    case "files":
      return <Files column={column} name={name} of={of} />;
  }
}

const Help = ({ own, more }: { own: string; more: string }) => (own ? `${own} ${more}` : more);

function Files({ column, name, of }: { column: Extract<Column, { kind: "files" }>; name: string; of: FieldsOf }) {
  const kept = typedList(of.values, name);
  const there = of.evidence.filter(({ column: of }) => of === name);
  const own = textIn(column.help);
  return (
    <>
      {there.length > 0 && (
        <CheckboxGroup
          name={name}
          id={`kept-${name.replaceAll(".", "-")}`}
          label={m.campaigns_sending_files_kept()}
          help={m.campaigns_sending_files_kept_help()}
          values={kept}
          choices={there.map(({ id, name: file, size }) => ({ value: id, label: <a href={link(`/work/campaigns/${of.campaignId}/return/files/${id}`)}>{file}</a>, help: formatSize(size) }))}
          optional
        />
      )}
      <FileField
        name={name}
        label={textIn(column.heading)}
        help={<Help own={own} more={m.campaigns_sending_files_help({ most: column.most, megabytes: MOST_FILE_MEGABYTES })} />}
        error={of.errors[name]}
        optional={!column.required || kept.length > 0}
        accept="image/*,application/pdf"
        multiple
        maxMegabytes={MOST_FILE_MEGABYTES}
      />
    </>
  );
}
