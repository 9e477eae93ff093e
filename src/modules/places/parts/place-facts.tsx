import { m } from "#paraglide/messages.js";
import { formatDate, formatNumber } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Columns } from "#ui/layout.tsx";
import { Numbers } from "#ui/numbers.tsx";
import type { Counts } from "../queries/counts.server.ts";
import type { Contact, Place } from "../schema.ts";
import { ContactFacts } from "./contact-facts.tsx";

const WITH_SCHOOLS = ["nation", "region", "district", "network"];

export function PlaceFacts({ place, contact, counts }: { place: Place; contact: Contact; counts: Counts }) {
  return (
    <>
      {WITH_SCHOOLS.includes(place.kind) && (
        <Numbers
          items={[
            { value: formatNumber(counts.schools), label: m.places_schools() },
            {
              value: counts.pupils === null ? null : formatNumber(counts.pupils),
              label: m.places_pupils_of({ reporting: formatNumber(counts.reporting), schools: formatNumber(counts.schools) }),
            },
          ]}
        />
      )}
      <Columns>
        <Card title={m.places_facts()}>
          <NameFacts place={place} />
        </Card>
        <Card title={m.places_contacts()}>
          <ContactFacts contact={contact} />
        </Card>
      </Columns>
    </>
  );
}

export function NameFacts({ place }: { place: Place }) {
  return (
    <Facts
      facts={[
        { label: m.places_in_kk(), value: <span lang="kk">{place.name_kk}</span> },
        { label: m.places_in_ru(), value: <span lang="ru">{place.name_ru}</span> },
        { label: m.places_in_en(), value: <span lang="en">{place.name_en}</span> },
        { label: m.places_code(), value: <span className="mono">{place.code}</span> },
        { label: m.places_valid_from(), value: formatDate(place.valid_from) },
      ]}
    />
  );
}
