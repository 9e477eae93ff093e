import { m } from "#paraglide/messages.js";

/** What every action of every room is called. A test finds the actions in the source and asks for each. */
const ROOMS: readonly { name: () => string; actions: Readonly<Record<string, () => string>> }[] = [
  {
    name: () => m.audit_room_places(),
    actions: {
      "place.created": () => m.audit_did_place_created(),
      "place.changed": () => m.audit_did_place_changed(),
      "place.closed": () => m.audit_did_place_closed(),
      "calendar.changed": () => m.audit_did_calendar_changed(),
      "places.loaded": () => m.audit_did_places_loaded(),
    },
  },
  {
    name: () => m.audit_title(),
    actions: { "audit.exported": () => m.audit_did_audit_exported() },
  },
];

const SENTENCES = new Map(ROOMS.flatMap((room) => Object.entries(room.actions)));

export function knowsAction(action: string): boolean {
  return SENTENCES.has(action);
}

/** The action in words; the code itself only for a line of a newer program. */
export function sentenceOf(action: string): string {
  return SENTENCES.get(action)?.() ?? action;
}

export function actionGroups(): { label: string; options: { value: string; label: string }[] }[] {
  return ROOMS.map((room) => ({
    label: room.name(),
    options: Object.entries(room.actions).map(([value, words]) => ({ value, label: words() })),
  }));
}
