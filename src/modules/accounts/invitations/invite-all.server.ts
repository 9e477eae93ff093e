import type { PersonScope } from "#platform/access/scope.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import { refusalErrors } from "../roles/refusals.ts";
import { dutyName } from "../roles/words.ts";
import { invite } from "./commands.server.ts";
import type { LineError, PastedPerson } from "./paste.ts";

type Wish = { placeId: string; locale: Locale; people: readonly PastedPerson[] };
export type AllInvited = { ok: true; count: number } | { ok: false; errors: LineError[] };

export function inviteAll(scope: PersonScope, origin: string, formId: string, wish: Wish): Promise<AllInvited> {
  return onceUnlessRefused<AllInvited>(scope, formId, async (tx) => {
    const errors: LineError[] = [];
    for (const { line, ...person } of wish.people) {
      const { placeId, locale } = wish;
      const invited = await invite(tx, scope, origin, { ...person, placeId, locale, basis: "" });
      if (invited.ok) continue;
      const problem = Object.values(refusalErrors(invited.why))[0] ?? "";
      errors.push({ line, text: `${person.familyName} ${person.givenName}, ${person.email}, ${dutyName(person)}`, problem });
    }
    return errors.length > 0 ? { ok: false, errors } : { ok: true, count: wish.people.length };
  });
}
