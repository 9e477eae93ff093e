import { m } from "#paraglide/messages.js";
import { formatLinks } from "#platform/documents/format-words.ts";
import { formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { Badge } from "#ui/badge.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { OutOfSight } from "#ui/layout.tsx";
import { withParams } from "#ui/list-state.ts";
import type { Filter } from "#ui/table-filters.tsx";
import { additiveColumns, type ReturnForm } from "../../../schema/return-form.ts";
import { textIn } from "../../../schema/texts.ts";
import { RETURN_STATE_WORDS } from "../../../words.ts";
import { RETURN_TONES } from "../../words.ts";
import type { Shown } from "../filter.ts";
import type { Listed } from "../list.server.ts";

export type InboxRow = Listed & { standsOut: string | null };

type Props = {
  campaignId: string;
  form: ReturnForm;
  rows: readonly InboxRow[];
  total: number;
  params: URLSearchParams;
  show: Shown;
  areas: readonly { value: string; label: string }[];
  chosen: readonly string[];
};

/** The form that the ticks belong to stands under the table. */
export const DECIDE = "decide";

export function InboxTable({ campaignId, form, rows, total, params, show, areas, chosen }: Props) {
  const here = link(`/work/campaigns/${campaignId}/check`);
  return (
    <DataTable
      caption={m.checking_inbox_caption()}
      columns={[...(show === "all" ? [] : [pick(chosen)]), ...columns(form, show)]}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${here}/${row.id}${withParams(params, { page: null, size: null, sort: null })}`}
      params={params}
      total={total}
      defaultSort="name"
      filters={filters(areas)}
      exports={formatLinks((format) => `${here}/export${withParams(params, { format })}`)}
      empty={<Empty title={m.checking_inbox_empty()}>{show === "check" ? m.checking_inbox_empty_check() : m.checking_inbox_empty_other()}</Empty>}
    />
  );
}

function pick(chosen: readonly string[]): Column<InboxRow> {
  return {
    key: "pick",
    label: m.checking_pick(),
    cell: (row) => (
      <label className="tick">
        <input type="checkbox" form={DECIDE} name="places[]" value={row.id} defaultChecked={chosen.includes(row.id)} />
        <OutOfSight>{m.checking_pick_one({ name: nameOf(row) })}</OutOfSight>
      </label>
    ),
  };
}

/** Lists of one state need no column to say it. */
const ALIKE: readonly Shown[] = ["check", "returned"];

const known = (value: number | null) => (value === null ? <span className="quiet">–</span> : formatNumber(value));

function columns(form: ReturnForm, show: Shown): Column<InboxRow>[] {
  const contact = show === "late" || show === "waiting" || show === "returned" ? "chosen" : "spare";
  const came = show !== "late" && show !== "waiting";
  const linked = form.columns.some(({ kind }) => kind === "links");
  return [
    { key: "name", label: m.checking_column_name(), main: true, sortable: true, cell: (row) => nameOf(row) },
    { key: "district", label: m.checking_column_area(), sortable: true, choice: "chosen", cell: (row) => row.district },
    ...(ALIKE.includes(show) ? [] : [{ key: "state", label: m.checking_column_state(), sortable: true, cell: (row: InboxRow) => <Badge tone={RETURN_TONES[row.state]}>{RETURN_STATE_WORDS[row.state]()}</Badge> }]),
    ...additiveColumns(form).map((column, at): Column<InboxRow> => ({ key: `n${at}`, label: textIn(column.heading), numeric: true, sortable: at < 7, choice: came && at < 3 ? "chosen" : "spare", cell: (row) => known(row.numbers[at] ?? null) })),
    ...(linked ? [{ key: "links", label: m.checking_column_links(), numeric: true, sortable: true, choice: came ? ("chosen" as const) : ("spare" as const), cell: (row: InboxRow) => (row.tookPart ? formatNumber(row.links) : known(null)) }] : []),
    { key: "sent", label: m.checking_column_sent(), sortable: true, nowrap: true, choice: came ? "chosen" : "spare", cell: (row) => row.firstSentAt && formatDateTime(row.firstSentAt) },
    { key: "notes", label: m.checking_column_notes(), cell: notesOf },
    { key: "phone", label: m.checking_column_phone(), nowrap: true, choice: contact, cell: (row) => row.phone && <a href={`tel:${row.phone.replaceAll(/[^+\d]/g, "")}`}>{row.phone}</a> },
    { key: "email", label: m.checking_column_email(), choice: contact, cell: (row) => row.email && <a href={`mailto:${row.email}`}>{row.email}</a> },
  ];
}

/** What to look at before deciding; each note is a short badge, the page of the return says the rest. */
function notesOf(row: InboxRow) {
  const notes = [
    row.correctionAsked !== "" && <Badge key="correction" tone="due">{m.checking_note_correction()}</Badge>,
    row.tookPart === false && <Badge key="none" tone="quiet">{m.checking_note_none()}</Badge>,
    row.standsOut && <Badge key="out" tone="due">{m.checking_note_stands_out()}</Badge>,
    row.warnings.length > 0 && <Badge key="warned" tone="due">{m.checking_note_warnings({ count: row.warnings.length })}</Badge>,
    row.onTime === false && <Badge key="late" tone="urgent">{m.checking_note_late()}</Badge>,
    row.revision > 1 && <Badge key="again" tone="sky">{m.checking_note_again({ revision: row.revision })}</Badge>,
    row.extendedTo && <Badge key="longer" tone="quiet">{m.checking_note_longer({ until: formatDateTime(row.extendedTo) })}</Badge>,
  ].filter(Boolean);
  return notes.length > 0 ? <span className="row">{notes}</span> : null;
}

function filters(areas: Props["areas"]): Filter[] {
  return [
    { kind: "search", name: "q", label: m.checking_search() },
    ...(areas.length > 1 ? [{ kind: "select", name: "under", label: m.checking_column_area(), empty: m.checking_any_area(), options: [...areas] } satisfies Filter] : []),
  ];
}
