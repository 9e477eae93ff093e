import { m } from "#paraglide/messages.js";
import { formatLinks } from "#platform/documents/format-words.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Badge } from "#ui/badge.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { withParams } from "#ui/list-state.ts";
import type { Filter } from "#ui/table-filters.tsx";
import type { Tone } from "#ui/tone.ts";
import { CAMPAIGN_KINDS, CAMPAIGN_STATES, type ConsolidationState, type ReturnState } from "../../schema.ts";
import { textIn } from "../../schema/texts.ts";
import { CAMPAIGN_STATE_TONES, CAMPAIGN_STATE_WORDS, heldWords, KIND_WORDS, RETURN_STATE_WORDS, TABLE_STATE_WORDS } from "../../words.ts";
import type { ListedCampaign } from "../campaign-list.server.ts";
import { organiserOf } from "../list-document.ts";

export function CampaignTable({ rows, total, params }: { rows: readonly ListedCampaign[]; total: number; params: URLSearchParams }) {
  return (
    <DataTable
      caption={m.campaigns_title()}
      columns={columns()}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => link(`/work/campaigns/${row.id}`)}
      params={params}
      total={total}
      defaultSort="-held"
      filters={filters()}
      exports={formatLinks((format) => `${link("/work/campaigns/export")}${withParams(params, { format })}`)}
      empty={<Empty title={m.campaigns_list_none()}>{m.campaigns_list_none_text()}</Empty>}
    />
  );
}

const titleOf = (row: ListedCampaign) => textIn({ kk: row.title_kk, ru: row.title_ru, en: row.title_en });

function columns(): Column<ListedCampaign>[] {
  return [
    { key: "title", label: m.campaigns_column_title(), main: true, sortable: true, cell: titleOf },
    { key: "kind", label: m.campaigns_column_kind(), cell: (row) => KIND_WORDS[row.kind]() },
    { key: "organiser", label: m.campaigns_column_organiser(), cell: organiserOf },
    { key: "held", label: m.campaigns_column_held(), sortable: true, cell: (row) => heldWords({ heldFrom: row.held_from, heldUntil: row.held_until, heldAt: row.held_at }) },
    { key: "due", label: m.campaigns_column_due(), sortable: true, nowrap: true, cell: (row) => row.due_at && formatDateTime(row.due_at) },
    { key: "standing", label: m.campaigns_column_standing(), cell: standing },
  ];
}

const RETURN_TONES: Readonly<Record<ReturnState, Tone>> = {
  awaited: "due", opened: "due", draft: "due", sent: "sky", returned: "urgent", accepted: "well", excused: "quiet", silent: "urgent",
};
const TABLE_TONES: Readonly<Record<ConsolidationState, Tone>> = { open: "due", approved: "sky", returned: "urgent", accepted: "well" };

/** Where the reader's own place stands; for one without a part in it, where the campaign does. */
function standing(row: ListedCampaign) {
  if (row.state !== "published") return <Badge tone={CAMPAIGN_STATE_TONES[row.state]}>{CAMPAIGN_STATE_WORDS[row.state]()}</Badge>;
  if (row.return_state) return <Badge tone={RETURN_TONES[row.return_state]}>{RETURN_STATE_WORDS[row.return_state]()}</Badge>;
  if (row.table_state) return <Badge tone={TABLE_TONES[row.table_state]}>{TABLE_STATE_WORDS[row.table_state]()}</Badge>;
  return <Badge tone={CAMPAIGN_STATE_TONES[row.state]}>{CAMPAIGN_STATE_WORDS[row.state]()}</Badge>;
}

function filters(): Filter[] {
  return [
    { kind: "search", name: "q", label: m.campaigns_search() },
    { kind: "select", name: "kind", label: m.campaigns_column_kind(), empty: m.campaigns_any(), options: CAMPAIGN_KINDS.map((value) => ({ value, label: KIND_WORDS[value]() })) },
    { kind: "select", name: "state", label: m.campaigns_column_state(), empty: m.campaigns_any(), options: CAMPAIGN_STATES.map((value) => ({ value, label: CAMPAIGN_STATE_WORDS[value]() })) },
  ];
}
