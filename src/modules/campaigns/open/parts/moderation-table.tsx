import { m } from "#paraglide/messages.js";
import { formatAgo, formatNumber } from "#platform/i18n/format.ts";
import { inWords } from "#platform/i18n/names.ts";
import { Badge } from "#ui/badge.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { LINK_PLATFORMS } from "../../schema.ts";
import type { ToModerate } from "../moderation.server.ts";
import { ANSWER_WORDS } from "../moderation-words.ts";
import { platformName } from "../open-words.ts";
import { OutLink } from "./how-to-join.tsx";

/** The ticks belong to the form below the table, which the filters of the table must not stand in. */
export function ModerationTable({ rows, total, params }: { rows: readonly ToModerate[]; total: number; params: URLSearchParams }) {
  return (
    <DataTable
      caption={m.campaigns_public_tab_wall()}
      columns={[
        { key: "link", label: m.campaigns_public_wall_link(), cell: (row) => <Choice row={row} />, main: true },
        { key: "place", label: m.campaigns_public_wall_school(), cell: (row) => inWords(row.place) },
        { key: "said", label: m.campaigns_public_wall_found(), cell: (row) => <Found row={row} /> },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
      total={total}
      params={params}
      filters={[{ kind: "select", name: "platform", label: m.campaigns_public_wall_platform(), empty: m.campaigns_public_wall_any(), options: LINK_PLATFORMS.map((value) => ({ value, label: platformName(value) })) }]}
      empty={<Empty title={m.campaigns_public_wall_nothing()}>{m.campaigns_public_wall_nothing_text()}</Empty>}
    />
  );
}

function Choice({ row }: { row: ToModerate }) {
  return (
    <span className="stack" data-gap="small">
      <label className="tick">
        <input type="checkbox" name="links[]" value={row.id} form="wall" />
        <span className="choice-text">{platformName(row.platform)}</span>
      </label>
      <span className="small long">
        <OutLink href={row.url}>{row.url}</OutLink>
      </span>
    </span>
  );
}

/** What the machine found; it only points out. */
function Found({ row: { alsoSent, answer, lookedAt, hashtags } }: { row: ToModerate }) {
  return (
    <span className="row">
      {alsoSent > 0 && <Badge tone="due">{m.campaigns_public_wall_also({ count: formatNumber(alsoSent) })}</Badge>}
      {answer && <Badge tone={ANSWER_WORDS[answer].tone}>{ANSWER_WORDS[answer].say()}</Badge>}
      {hashtags !== null && <Badge tone={hashtags ? "well" : "due"}>{hashtags ? m.campaigns_public_hashtags_named() : m.campaigns_public_hashtags_missing()}</Badge>}
      <span className="small quiet">{lookedAt ? m.campaigns_public_looked_at({ when: formatAgo(lookedAt) }) : m.campaigns_public_not_looked_at()}</span>
    </span>
  );
}
