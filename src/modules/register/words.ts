import { m } from "#paraglide/messages.js";
import { inWords } from "#platform/i18n/names.ts";
import type { KindsOfCruelty } from "./content.server.ts";
import type { Counting, IncidentPlace, PersonRole } from "./schema.ts";

export const PLACE_WORDS: Record<IncidentPlace, () => string> = {
  school: m.register_where_school,
  onTheWay: m.register_where_way,
  home: m.register_where_home,
  boarding: m.register_where_boarding,
  online: m.register_where_online,
  elsewhere: m.register_where_elsewhere,
};

export const ROLE_WORDS: Record<PersonRole, () => string> = {
  affected: m.register_role_affected,
  initiator: m.register_role_initiator,
  witness: m.register_role_witness,
  alleged: m.register_role_alleged,
  reporter: m.register_role_reporter,
  helper: m.register_role_helper,
};

export function countingWord(content: KindsOfCruelty, counting: Counting): string {
  return inWords(content.counting[counting]);
}

/** Kind and form in words; codes of an older content stay codes. */
export function incidentWord(content: KindsOfCruelty, kind: string, form: string): string {
  const found = content.kinds.find(({ code }) => code === kind);
  const named = found?.forms.find(({ code }) => code === form);
  return found && named ? `${inWords(found.name)}: ${inWords(named)}` : `${kind}: ${form}`;
}
