import { m } from "#paraglide/messages.js";
import type { DocumentSpec } from "#platform/documents/document.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { textIn } from "../schema/texts.ts";
import { CAMPAIGN_STATE_WORDS, heldWords, KIND_WORDS, RETURN_STATE_WORDS, TABLE_STATE_WORDS } from "../words.ts";
import type { ListedCampaign } from "./campaign-list.server.ts";

type Listed = { rows: readonly ListedCampaign[]; organisation: string; made: DocumentSpec["made"] };

/** The list of campaigns as it stands on the page, all its pages together. */
export function campaignsDocument({ rows, organisation, made }: Listed): DocumentSpec {
  return {
    title: m.campaigns_title(),
    organisation,
    language: currentLocale(),
    orientation: "landscape",
    made,
    blocks: [
      {
        kind: "table",
        caption: m.campaigns_title(),
        columns: [
          { label: m.campaigns_column_title(), width: 40 },
          { label: m.campaigns_column_kind(), width: 18 },
          { label: m.campaigns_column_organiser(), width: 30 },
          { label: m.campaigns_column_held(), width: 26 },
          { label: m.campaigns_column_due(), kind: "moment", width: 20 },
          { label: m.campaigns_column_state(), width: 16 },
          { label: m.campaigns_column_own(), width: 20 },
        ],
        rows: rows.map((row) => [
          textIn({ kk: row.title_kk, ru: row.title_ru, en: row.title_en }),
          KIND_WORDS[row.kind](),
          organiserOf(row),
          heldWords({ heldFrom: row.held_from, heldUntil: row.held_until, heldAt: row.held_at }),
          row.due_at,
          CAMPAIGN_STATE_WORDS[row.state](),
          ownStanding(row),
        ]),
        empty: m.campaigns_list_none(),
      },
    ],
  };
}

export const organiserOf = ({ owner_kk: kk, owner_ru: ru, owner_en: en }: ListedCampaign) => textIn({ kk, ru, en });

function ownStanding({ return_state, table_state }: ListedCampaign): string {
  return [return_state && RETURN_STATE_WORDS[return_state](), table_state && TABLE_STATE_WORDS[table_state]()].filter(Boolean).join(" · ");
}
