import { m } from "#paraglide/messages.js";
import { GRADES, type SchoolType } from "#modules/places/schema.ts";
import { link } from "#platform/i18n/link.ts";
import { CheckboxGroup } from "#ui/choice-field.tsx";
import { PlaceField, type FoundPlace } from "#ui/place-field.tsx";
import type { CampaignScope } from "../../schema/scope.ts";

type Choice = { value: string; label: string };
type Props = { areas: readonly Choice[]; others: readonly Choice[]; networks: readonly Choice[]; types: readonly SchoolType[]; chosen: CampaignScope; schools: boolean; found?: readonly FoundPlace[] | null; typed?: string };

/** For whom a campaign is. Nothing ticked in a group leaves nothing out. */
export function ScopeFields({ areas, others, networks, types, chosen, schools, found, typed }: Props) {
  return (
    <>
      {areas.length > 1 && <CheckboxGroup name="areas" label={m.campaigns_making_areas()} help={m.campaigns_making_none_is_all()} values={chosen.placeIds} choices={areas} inColumns optional />}
      {schools && (
        <>
          {others.length > 0 && <CheckboxGroup name="others" label={m.campaigns_making_other_places()} values={chosen.placeIds} choices={others} optional />}
          <PlaceField name="add" label={m.campaigns_making_add_place()} help={m.campaigns_making_add_place_help()} source={link("/places/search")} found={found} query={typed} optional />
          {networks.length > 0 && <CheckboxGroup name="networks" label={m.campaigns_making_networks()} help={m.campaigns_making_none_is_all()} values={chosen.networkIds} choices={networks} optional />}
          <CheckboxGroup name="types" label={m.campaigns_making_types()} help={m.campaigns_making_none_is_all()} values={chosen.schoolTypes} choices={types.map((type) => ({ value: type, label: TYPE_WORDS[type]() }))} inColumns optional />
          <CheckboxGroup name="grades" label={m.campaigns_making_grades()} help={m.campaigns_making_grades_help()} values={chosen.grades.map(String)} choices={GRADES.map((grade) => ({ value: String(grade), label: String(grade) }))} inColumns optional />
        </>
      )}
    </>
  );
}

const TYPE_WORDS: Readonly<Record<SchoolType, () => string>> = {
  general: m.places_type_general,
  lyceum: m.places_type_lyceum,
  gymnasium: m.places_type_gymnasium,
  boarding: m.places_type_boarding,
  networkBranch: m.places_type_networkBranch,
};
