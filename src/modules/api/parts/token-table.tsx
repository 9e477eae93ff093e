import { m } from "#paraglide/messages.js";
import { formatAgo, formatDate } from "#platform/i18n/format.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { OutOfSight } from "#ui/layout.tsx";
import type { ReactNode } from "react";
import type { TokenRow } from "../rows.server.ts";
import { stateLabel, stateTone } from "../words.ts";

/** Tokens with what they are for, and the button that ends each. */
export function TokenTable({ rows, withOwner, empty }: { rows: readonly TokenRow[]; withOwner?: boolean; empty: ReactNode }) {
  const columns: Column<TokenRow>[] = [
    { key: "name", label: m.api_name(), main: true, cell: (row) => <Named row={row} /> },
    ...(withOwner ? [{ key: "owner", label: m.api_owner(), cell: (row: TokenRow) => row.owner }] : []),
    { key: "role", label: m.api_acts_as(), cell: (row) => <>{row.role}<br /><span className="quiet small">{row.place}</span></> },
    { key: "scopes", label: m.api_scopes(), cell: (row) => row.scopes.join(", ") },
    { key: "used", label: m.api_used(), cell: (row) => (row.usedAt ? formatAgo(row.usedAt) : <span className="quiet">{m.api_used_never()}</span>) },
    { key: "until", label: m.api_until(), cell: (row) => formatDate(row.expiresAt, "medium") },
    { key: "state", label: m.api_state(), cell: (row) => <Badge tone={stateTone(row.state)}>{stateLabel(row.state)}</Badge> },
    { key: "revoke", label: m.api_revoke(), cell: (row) => row.state === "active" && <Revoke row={row} /> },
  ];
  if (rows.length === 0) return empty;
  return (
    <Card flush>
      <DataTable caption={m.api_tokens_title()} plain params={new URLSearchParams()} rows={rows} rowKey={(row) => row.id} columns={columns} />
    </Card>
  );
}

function Named({ row }: { row: TokenRow }) {
  return (
    <>
      {row.name} {row.kind === "system" && <Badge tone="sky" dot={false}>{m.api_kind_system()}</Badge>}
      <br />
      <code className="quiet small">{row.shown}</code>
    </>
  );
}

function Revoke({ row }: { row: TokenRow }) {
  return (
    <form method="post">
      <HiddenFields values={{ token: row.id }} />
      <Button type="submit" dense>
        {m.api_revoke()}
        <OutOfSight>: {row.name}</OutOfSight>
      </Button>
    </form>
  );
}
