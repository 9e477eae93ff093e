import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { PlaceField } from "#ui/place-field.tsx";
import { HiddenFields } from "#ui/form.tsx";
import type { PlaceChoice } from "../administration/places-to-choose.server.ts";

export type PlaceChoiceState = { chosen: PlaceChoice | null; query?: string; found?: readonly PlaceChoice[] };

type PlaceFieldsProps = { state: PlaceChoiceState; onlyOwn: boolean; error?: string };

/** Where the role will be held: said, not asked, for those who reach one place only. */
export function PlaceChoiceField({ state, onlyOwn, error }: PlaceFieldsProps) {
  if (onlyOwn && state.chosen) return <HiddenFields values={{ place: state.chosen.id }} />;
  return (
    <PlaceField
      name="place"
      label={m.people_place()}
      help={m.people_place_help()}
      error={error}
      source={link("/people/places")}
      chosen={state.found ? null : state.chosen}
      query={state.query}
      found={state.found}
    />
  );
}
