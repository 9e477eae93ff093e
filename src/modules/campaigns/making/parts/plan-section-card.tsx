import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { ButtonLink, ButtonRow, IconButton } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { termsOf, sectionTitle } from "../../plan/words.ts";
import type { Measure, PlanSection } from "../../schema/plan.ts";
import { textIn } from "../../schema/texts.ts";
import { editHref } from "./edit-page.tsx";

type Sent = { formId: string; mark: string };
type Props = { campaignId: string; section: PlanSection; index: number; of: number; entered: ReadonlyMap<number, number>; form: Sent };

/** A section of the plan with its measures, each with the ways to change, move and take it away. */
export function PlanSectionCard({ campaignId, section, index, of, entered, form }: Props) {
  const { measures } = section;
  const title = sectionTitle(section);
  return (
    <Card title={title} note={textIn(section.aim) || undefined}>
      <Stack>
        {measures.length === 0 ? (
          <Notice tone="due">{m.campaigns_lack_plan_section_empty()}</Notice>
        ) : (
          <DataTable
            plain
            id={`section-${index}`}
            caption={title}
            columns={columns(section, entered, form)}
            rows={measures}
            rowKey={({ number }) => String(number)}
            rowHref={({ number }) => editHref(campaignId, `plan/measures/${number}`)}
            params={new URLSearchParams()}
          />
        )}
        <form method="post">
          <HiddenFields values={{ form_id: `${form.formId}-section-${index}`, mark: form.mark }} />
          <ButtonRow>
            <ButtonLink icon="plus" dense href={`${editHref(campaignId, "plan/measures/new")}?section=${index}`}>{m.campaigns_plan_edit_add_measure()}</ButtonLink>
            <ButtonLink icon="pencil" dense href={editHref(campaignId, `plan/sections/${index + 1}`)}>{m.campaigns_plan_edit_section_words()}</ButtonLink>
            <Moves what={`section:${index}`} name={title} first={index === 0} last={index === of - 1} />
          </ButtonRow>
        </form>
      </Stack>
    </Card>
  );
}

function columns({ measures }: PlanSection, entered: Props["entered"], form: Sent): Column<Measure>[] {
  const begun = measures.some(({ number }) => entered.has(number));
  return [
    { key: "title", label: m.campaigns_plan_measure_title(), main: true, cell: (measure) => <Told measure={measure} /> },
    ...(begun ? [{ key: "begun", label: m.campaigns_plan_edit_places_begun(), numeric: true, cell: ({ number }: Measure) => formatNumber(entered.get(number) ?? 0) }] : []),
    {
      key: "move",
      label: m.campaigns_making_column_order(),
      cell: ({ number, title }) => (
        <form method="post">
          <HiddenFields values={{ form_id: `${form.formId}-${number}`, mark: form.mark }} />
          <ButtonRow>
            <Moves what={`measure:${number}`} name={`${number}. ${textIn(title)}`} first={measures[0]?.number === number} last={measures.at(-1)?.number === number} />
          </ButtonRow>
        </form>
      ),
    },
  ];
}

function Told({ measure }: { measure: Measure }) {
  return (
    <>
      {`${measure.number}. ${textIn(measure.title)}`}
      <span className="under-title">{` ${termsOf(measure)}`}</span>
    </>
  );
}

function Moves({ what, name, first, last }: { what: string; name: string; first: boolean; last: boolean }) {
  return (
    <>
      {!first && <IconButton icon="sort-up" dense name="intent" value={`up:${what}`} label={m.campaigns_plan_edit_up({ name })} />}
      {!last && <IconButton icon="sort-down" dense name="intent" value={`down:${what}`} label={m.campaigns_plan_edit_down({ name })} />}
      <IconButton icon="trash" dense name="intent" value={`remove:${what}`} label={m.campaigns_plan_edit_remove({ name })} />
    </>
  );
}
