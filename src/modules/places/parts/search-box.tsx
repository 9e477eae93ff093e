import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Empty } from "#ui/empty.tsx";
import { FieldRow } from "#ui/fieldset.tsx";
import { SearchField } from "#ui/text-field.tsx";
import type { FoundPlace } from "../queries/search.server.ts";
import { kindWord } from "../words.ts";

export function SearchBox({ q, found }: { q: string; found: readonly FoundPlace[] | null }) {
  return (
    <Card>
      <form method="get" action={link("/places")} role="search">
        <FieldRow>
          <SearchField name="q" label={m.places_search()} help={m.places_search_help()} value={q} />
          <Button type="submit" icon="search">{m.places_search_do()}</Button>
        </FieldRow>
      </form>
      {found && <Found found={found} />}
    </Card>
  );
}

function Found({ found }: { found: readonly FoundPlace[] }) {
  if (found.length === 0) return <Empty title={m.places_search_nothing()}>{m.places_search_nothing_why()}</Empty>;
  return (
    <ul className="tree" aria-label={m.places_search_found()}>
      {found.map((place) => (
        <li key={place.id}>
          <div className="tree-node">
            <a href={link(`/places/${place.id}`)}>{place.name}</a>
            <span className="small quiet">{[kindWord(place.kind), place.detail].filter(Boolean).join(" · ")}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
