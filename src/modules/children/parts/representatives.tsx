import { m } from "#paraglide/messages.js";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import type { Representative } from "../schema.ts";
import { RELATION_WORDS } from "../words.ts";

/** Whom to call, and first of all whom not to. */
export function Representatives({ people }: { people: readonly Representative[] }) {
  return (
    <Card title={m.children_field_representatives()}>
      {people.length === 0 && <p className="quiet">{m.children_representatives_none()}</p>}
      <Facts
        facts={people.map(({ name, relation, contact, doNotContact }, at) => ({
          label: RELATION_WORDS[relation](),
          value: (
            <div key={at}>
              <b>{name}</b>
              {contact && <div>{contact}</div>}
              {doNotContact && (
                <div>
                  <Badge tone="urgent">{m.children_representative_no()}</Badge> {doNotContact}
                </div>
              )}
            </div>
          ),
        }))}
      />
    </Card>
  );
}
