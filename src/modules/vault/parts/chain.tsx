import { m } from "#paraglide/messages.js";
import type { ChainLevel } from "#platform/vault/chain.server.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import type { ChainCounts, LevelCount } from "../queries.server.ts";

const NAMES: Record<ChainLevel, () => string> = {
  team: m.vault_chain_team,
  unit: m.vault_chain_unit,
  region: m.vault_chain_region,
  nation: m.vault_chain_nation,
};

export function Chain({ chain }: { chain: ChainCounts }) {
  const badge = chain.ready ? <Badge tone="well">{m.vault_chain_ready()}</Badge> : <Badge tone="due">{m.vault_chain_not_ready()}</Badge>;
  return (
    <Card title={m.vault_chain_title()} note={badge}>
      <p className="quiet">{m.vault_chain_lead()}</p>
      {!chain.ready && <p>{m.vault_chain_missing()}</p>}
      <Facts facts={chain.levels.map((level) => ({ label: NAMES[level.level](), value: inWords(level) }))} />
    </Card>
  );
}

function inWords({ withKey, withoutKey }: LevelCount): string {
  if (withKey + withoutKey === 0) return m.vault_chain_nobody();
  const parts = [withKey > 0 && m.vault_chain_with_key({ count: withKey }), withoutKey > 0 && m.vault_chain_without_key({ count: withoutKey })];
  return parts.filter(Boolean).join(", ");
}
